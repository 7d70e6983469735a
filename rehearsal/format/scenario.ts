import type { Json } from '../../domain/json';
import type { ProcessName } from '../../domain/policy/settings';
import type { ErpRecordType, Fault, Save } from './shapes';

/** A rehearsal as it was read: every step knows its line. */
export interface Scenario {
  readonly file: string;
  readonly name: string;
  readonly process: ProcessName;
  /** Epoch milliseconds on the test clock. */
  readonly start: number;
  readonly given: Given;
  readonly steps: readonly Step[];
}

export type Step = StepAct & { readonly line: number };

export type StepAct =
  | ({ readonly verb: 'customer'; readonly act: CustomerAct } & Onto)
  | ({ readonly verb: 'person'; readonly who: string; readonly act: PersonAct } & Onto)
  | { readonly verb: 'advance'; readonly target: string }
  | { readonly verb: 'sameInstant'; readonly steps: readonly Step[]; readonly order?: readonly number[] }
  | { readonly verb: 'fault'; readonly fault: Fault }
  | { readonly verb: 'expect'; readonly on?: string; readonly expectation: Expectation }
  | { readonly verb: 'world'; readonly world: World }
  | { readonly verb: 'roster'; readonly change: RosterChange }
  | { readonly verb: 'erp'; readonly on?: string; readonly record: ErpRecordType; readonly externalId?: string; readonly fields: Data }
  | { readonly verb: 'policy'; readonly overrides: Data }
  | { readonly verb: 'merge'; readonly on?: string; readonly into: string }
  | { readonly verb: 'deleteTicket' | 'closeTicket'; readonly on?: string };

/** `as` names a new ticket or logged request, `on` chooses one; without it the first is meant. */
export interface Onto {
  readonly as?: string;
  readonly on?: string;
}

export type Data = Readonly<Record<string, Json>>;

export type CustomerAct =
  | { readonly does: 'writes'; readonly from: string; readonly name?: string; readonly subject: string; readonly body: string; readonly channel: Channel; readonly receivedAt?: string }
  | { readonly does: 'replies'; readonly text: string; readonly automatic: boolean; readonly from?: string; readonly withoutToken?: boolean }
  | { readonly does: 'opensLink'; readonly of: 'confirm' | 'notSolved' | 'quote' }
  | { readonly does: 'clicks'; readonly answer: 'confirm' | 'notSolved'; readonly words?: string }
  | Decides;

type Channel = 'email' | 'phone' | 'portal' | 'missedCall';

export type PersonAct =
  | { readonly does: 'acts'; readonly action: string; readonly data: Data; readonly door: Door; readonly key?: string; readonly refused?: Refused }
  | { readonly does: 'saves'; readonly saves: readonly Save[] }
  | Decides;

/** An answer on a decision page. */
export interface Decides {
  readonly does: 'decides';
  readonly choice: Choice;
  readonly refused?: Refused;
}

export interface Choice {
  /** `approve`, `refuse`, or an answer of the page by its value or label. */
  readonly answer: string;
  /** By the name or label of the field. */
  readonly fields: Readonly<Record<string, string>>;
}

type Door = 'api' | 'desk' | 'signal' | 'all';

/** What a refusal must say; an empty one is any refusal. */
export interface Refused {
  readonly code?: string;
  readonly message?: string;
  readonly missing?: readonly string[];
}

export type RosterChange =
  | { readonly change: 'away'; readonly people: readonly Absence[] }
  | { readonly change: 'back'; readonly people: readonly string[] }
  | { readonly change: 'deputy'; readonly people: readonly Deputy[] };

/** Who acts for that person; nobody where no deputy is named. */
export interface Deputy {
  readonly person: string;
  readonly deputy?: string;
  readonly until?: string;
}

export interface Absence {
  readonly person: string;
  readonly until?: string;
  readonly why?: string;
}

/** What exists before the first step, or comes into being between two. */
export interface World {
  readonly away: readonly Absence[];
  readonly tickets: readonly EarlierTicket[];
  readonly articles: readonly HelpArticle[];
  readonly contracts: readonly SupportContract[];
  readonly policy: Data;
}

export interface Given extends World {
  /** Whether the site has a NetSuite account. */
  readonly netsuite: boolean;
}

/** An article of the knowledge base; one of that name or title that is there already is changed. */
export interface HelpArticle {
  readonly as?: string;
  readonly title: string;
  readonly body?: string;
  /** Roster key. */
  readonly author?: string;
  readonly draft?: boolean;
  readonly labels?: readonly string[];
}

/** A maintenance contract of an account, which is made where there is none of that name; days are `YYYY-MM-DD`, both included. */
export interface SupportContract {
  readonly account: string;
  readonly product?: string;
  readonly start: string;
  readonly end: string;
  /** The account's time zone. */
  readonly zone?: string;
}

export interface EarlierTicket {
  readonly as?: string;
  readonly subject: string;
  readonly serial?: string;
  readonly from?: string;
  readonly body?: string;
  readonly fields?: Data;
  readonly solved: boolean;
}

export interface Expectation {
  readonly checks: readonly Check[];
  /** Each of them must fail. */
  readonly not: readonly Check[];
  /** One of each group must hold as a whole. */
  readonly anyOf: readonly (readonly Expectation[])[];
}

export interface Check {
  readonly key: string;
  readonly expected: Json;
  readonly line: number;
}
