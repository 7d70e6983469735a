import type * as v from 'valibot';
import type { NewFact } from '../facts/fact';
import { has } from '../facts/fact-book';
import type { FactName } from '../facts/values';
import type { TrackKind } from '../facts/words';
import type { Role } from '../policy/settings';
import type { Case, Who } from './case';
import type { Missing, Refusal, RefusalCode } from './refusal';

/** Who may do an action: a role of the roster, or whoever has the ticket. */
type Doer = Role | 'assignee';

/** A comment that an act owes the desk when it was not done there. */
export interface Saying {
  readonly kind: string;
  readonly public: boolean;
  /** Also owed when the act was done in the desk, which said nothing itself. */
  readonly always?: true;
  readonly wording:
    | { readonly text: string }
    | { readonly template: string; readonly values: Readonly<Record<string, string>>; readonly link?: LinkTo };
}

/** What the signed link of a message decides: the resolution of this round, or a question of that id to that person. */
export type LinkTo = { readonly to: 'resolution' } | { readonly to: 'decision'; readonly decision: string; readonly who: string };

export interface Withdrawal {
  readonly name: FactName;
  readonly n: number;
  readonly reason: string;
}

/** What an accepted act changes. */
export interface Performed {
  readonly facts: readonly NewFact[];
  readonly sayings?: readonly Saying[];
  readonly withdraws?: readonly Withdrawal[];
  readonly settles?: { readonly effect: string; readonly how: 'retry' | 'skip'; readonly reason?: string };
}

type Schema = v.GenericSchema<unknown, unknown>;

interface Definition<S extends Schema> {
  readonly name: string;
  readonly label: string;
  /** One line for the reference page, the CLI's help and the API's document. */
  readonly summary: string;
  readonly by: readonly Doer[];
  readonly data: S;
  /** Other names that people use for a key of the data: `{ text: 'findings' }`. */
  readonly alsoCalled?: Readonly<Record<string, string>>;
  /** Facts that must stand before; the rule, where data may bring some along, says which are missing. */
  readonly needs?: readonly FactName[] | ((data: v.InferOutput<S>, theCase: Case) => readonly FactName[]);
  /** The facts that it can record: what a gate names as the way to supply them. */
  readonly records: readonly FactName[];
  /** Facts of the same person's duty that need no click of their own. */
  readonly implies?: readonly FactName[];
  /** Implied by anybody's act, not only by the person's whose duty they are. */
  readonly impliesForAll?: true;
  /** True for the few acts that make sense on a solved ticket; `closed`: also when the desk takes no more changes. */
  readonly whenSolved?: true | 'closed';
  /** Counts only from the person who holds the role, or a deputy whom they named: never from an operator, never by signal. */
  readonly reserved?: true;
  /** An act of that track: refused where none is open. */
  readonly track?: TrackKind;
  /** Whose `assignee` may do it: whoever has that track, where it is open. */
  readonly of?: TrackKind;
  /** Refuses for reasons that are no missing fact. */
  readonly refuse?: (data: v.InferOutput<S>, theCase: Case, who: Who) => Refusal | undefined;
  readonly perform: (data: v.InferOutput<S>, theCase: Case, who: Who) => Performed;
}

/** A row of the table of actions. */
export interface ActionDefinition {
  readonly name: string;
  readonly label: string;
  readonly summary: string;
  readonly by: readonly Doer[];
  readonly data: Schema;
  readonly alsoCalled: Readonly<Record<string, string>>;
  readonly needs: readonly string[];
  readonly records: readonly FactName[];
  readonly implies: readonly FactName[];
  readonly impliesForAll: boolean;
  readonly on: 'ticket' | 'site';
  readonly whenSolved: boolean | 'closed';
  readonly reserved: boolean;
  readonly track?: TrackKind;
  readonly of?: TrackKind;
  /** The facts that are missing. */
  readonly gate: (data: unknown, theCase: Case) => readonly FactName[];
  readonly refuse: (data: unknown, theCase: Case, who: Who) => Refusal | undefined;
  readonly perform: (data: unknown, theCase: Case, who: Who) => Performed;
}

/** Makes a row; inside it the data has the type of its schema, outside nobody needs to know it. */
export function action<S extends Schema>(definition: Definition<S>): ActionDefinition {
  const { needs = [] } = definition;
  return {
    ...definition,
    alsoCalled: definition.alsoCalled ?? {},
    implies: definition.implies ?? [],
    impliesForAll: definition.impliesForAll ?? false,
    on: 'ticket',
    whenSolved: definition.whenSolved ?? false,
    reserved: definition.reserved ?? false,
    needs: typeof needs === 'function' ? [] : needs,
    gate: (data, theCase) => (typeof needs === 'function' ? needs(data, theCase) : needs.filter((name) => !has(theCase.facts, name))),
    refuse: (data, theCase, who) => definition.refuse?.(data, theCase, who),
    perform: (data, theCase, who) => definition.perform(data, theCase, who),
  };
}

export const refusal = (code: RefusalCode, message: string, missing: readonly Missing[] = []): Refusal => ({ code, message, missing });
