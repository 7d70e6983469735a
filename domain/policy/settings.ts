import type { CalendarSpec } from '../calendar';
import type { IssueType, MachineLine, Priority, RequestType, Tier, TrackKind } from '../facts/words';

/** What a person may do; actions name these. `assignee` is no role: it is whoever has the ticket. */
export type Role =
  | 'supportAdmin'
  | 'technician'
  | 'engineeringManager'
  | 'engineer'
  | 'customerService'
  /** Works on parts beside Customer Service: Ezechiel. */
  | 'partsSpecialist'
  /** Confirms prices: Rita. */
  | 'pricing'
  | 'sales'
  /** Knows the BPX machines; a follower of tickets, never their assignee. */
  | 'bpxFollower'
  /** A third party that makes visits. */
  | 'contractor'
  | 'operator'
  | 'customer'
  | 'process';

/** Somebody on the roster. The key is how scenarios, tasks and reports name them. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly skills?: readonly Tier[];
  /** Their group in the desk; who has none has no seat there, and decides on pages that come by mail. */
  readonly group?: string;
  /** The most tickets that they have at a time; absent: any number. */
  readonly capacity?: number;
}

/** A row of the assignment matrix: the first that matches wins; a missing key matches anything. */
export interface MatrixRow {
  readonly requestType?: RequestType;
  readonly line?: MachineLine;
  readonly issue?: IssueType;
  readonly tier?: Tier;
  readonly names: readonly string[];
  /**
   * Experts of whom one follows the ticket: the first who is available. `first`: with this follower, the ticket goes to
   * one of these before the row's own names.
   */
  readonly followers?: readonly { readonly who: string; readonly first?: readonly string[] }[];
}

/** What a question to the customer is about; anything else is a plain question. */
export type AskedAbout = 'question' | 'resolution' | 'quote' | 'estimate';

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
    /** Questions whose silence is chased and never closed on. */
    readonly patientAbout: readonly AskedAbout[];
  };
  readonly engineeringChaseMs: number;
  /** Business days (or business milliseconds) between two reminders of what somebody owes. */
  readonly chase: {
    readonly salesDays: number;
    readonly rgaDays: number;
    readonly invoiceDays: number;
    readonly projectDays: number;
    readonly orderDays: number;
    readonly priceMs: number;
    readonly guidanceMs: number;
  };
  readonly tripReport: { readonly withinDays: number; readonly warnAt: readonly number[] };
  /** Business days from Solved until the article's owner, and then the owner of the process too, is reminded. */
  readonly article: { readonly ownerDays: number; readonly managerDays: number; readonly urgentDays: number; readonly owedBy: readonly TrackKind[] };
  /** How long after a reply, a call or a diagnosis the internal note may still be written. Business milliseconds. */
  readonly noteWithinMs: number;
  readonly poRequired: 'always' | 'billable';
  readonly currency: string;
  /** How long a price holds that says nothing about it. Elapsed milliseconds. */
  readonly priceValidMs: number;
  /** Whether anybody can have only so many tickets at a time, so that the site has to know who has which. */
  readonly limitsTickets: boolean;
  /** Whether the customer is told that an order is back ordered or shipped. */
  readonly tellOrders: boolean;
  readonly confirmLinkDays: number;
  /** Elapsed milliseconds in which a person may complete what they did in the desk before it is undone. */
  readonly graceMs: number;
  readonly enforce: 'undo' | 'warn';
  readonly automaticReplySubjects: readonly string[];
  /** Titles of desk fields: those of every ticket, and those of the leading track's kind. */
  readonly requiredToClose: Readonly<Record<'all' | TrackKind, readonly string[]>>;
  /** Roster keys who hold the process's offices. */
  readonly triager: string;
  readonly owner: string;
  readonly people: Readonly<Record<string, Pick<Person, 'name' | 'roles' | 'group' | 'skills'>>>;
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
  /** How notices go out, and when the daily list of duties does (wall time in the calendar's zone, on working days). */
  readonly notices: { readonly by: readonly ('mail' | 'chat')[]; readonly digestAt: string };
}
