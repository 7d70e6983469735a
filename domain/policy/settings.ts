import type { CalendarSpec } from '../calendar';
import type { IssueType, MachineLine, Priority, RequestType, Tier } from '../facts/words';

/** What a person may do; actions name these. `assignee` is no role: it is whoever has the ticket. */
export type Role =
  | 'supportAdmin'
  | 'technician'
  | 'engineeringManager'
  | 'engineer'
  | 'customerService'
  | 'operator'
  | 'customer'
  | 'process';

/** Somebody on the roster. The key is how scenarios, tasks and reports name them. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly skills?: readonly Tier[];
  readonly group: string;
}

/** A row of the assignment matrix: the first that matches wins; a missing key matches anything. */
export interface MatrixRow {
  readonly requestType?: RequestType;
  readonly line?: MachineLine;
  readonly issue?: IssueType;
  readonly tier?: Tier;
  readonly names: readonly string[];
}

/** What the workflow of a ticket needs of its policy: small, plain, resolved. Texts stay with the activities. */
export interface TicketSettings {
  readonly version: string;
  readonly calendar: CalendarSpec;
  /** Tickets received before this instant are adopted silently. */
  readonly from?: number;
  readonly acknowledgment: { readonly withinMs: number; readonly warnAt: readonly number[] };
  /** Business milliseconds from receipt, and the fractions at which to warn. */
  readonly window: { readonly withinMs: Readonly<Record<Priority, number>>; readonly warnAt: readonly number[] };
  readonly ladder: {
    readonly followUpMs: number;
    readonly finalMs: number;
    /** The least business time between two rungs, counted from when the earlier one really went out. */
    readonly spacingMs: number;
    readonly closeMs: number;
  };
  readonly engineeringChaseMs: number;
  readonly confirmLinkDays: number;
  /** Elapsed milliseconds in which a person may complete what they did in the desk before it is undone. */
  readonly graceMs: number;
  readonly enforce: 'undo' | 'warn';
  readonly automaticReplySubjects: readonly string[];
  readonly requiredToClose: readonly string[];
  /** Roster keys who hold the process's offices. */
  readonly triager: string;
  readonly owner: string;
  readonly people: Readonly<Record<string, { readonly name: string; readonly roles: readonly Role[]; readonly group: string }>>;
}

/** The adopted policy of a site: what tickets get, and what stays with the site and the activities. */
export interface SitePolicy {
  readonly process: 'bestpack';
  readonly version: string;
  readonly settings: TicketSettings;
  readonly matrix: readonly MatrixRow[];
  readonly people: Readonly<Record<string, Person>>;
  readonly desk: {
    /** The support address, and the name that customers see. */
    readonly teamName: string;
  };
}
