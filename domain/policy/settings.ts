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
  /** Customer Support Associate: takes in, keeps contact with customers and the lead, closes. */
  | 'associate'
  /** Technical Support Team Lead: reviews, and alone assigns L1 engineers. */
  | 'teamLead'
  /** L1 Technical Support Engineer. */
  | 'l1'
  /** Approves support without a valid contract. */
  | 'management'
  /** Raises requests on behalf of external customers. */
  | 'internalCustomer'
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

export const PROCESSES = ['bestpack', 'l1-desk', 'amc-desk'] as const;
export type ProcessName = (typeof PROCESSES)[number];

/** A row of the assignment matrix: the first that matches wins; a missing key matches anything. */
export interface MatrixRow {
  readonly requestType?: RequestType;
  readonly line?: MachineLine;
  readonly issue?: IssueType;
  readonly tier?: Tier;
  readonly priority?: Priority;
  readonly names: readonly string[];
  /** In place of the policy's own. */
  readonly choice?: 'inOrder' | 'leastLoaded';
  /**
   * Experts of whom one follows the ticket: the first who is available. `first`: with this follower, the ticket goes to
   * one of these before the row's own names.
   */
  readonly followers?: readonly { readonly who: string; readonly first?: readonly string[] }[];
}

/** What a question to the customer is about; anything else is a plain question. */
export type AskedAbout = 'question' | 'resolution' | 'quote' | 'estimate';

/** What the workflow of a ticket needs of its policy, whatever its process: small, plain, resolved. Texts stay with the activities. */
interface CommonSettings {
  readonly version: string;
  readonly calendar: CalendarSpec;
  /** Tickets received before this instant are adopted silently. */
  readonly from?: number;
  /** `automatic`: goes out at once; otherwise a person owes it, and it goes out by itself when their time is over. */
  readonly acknowledgment: { readonly automatic: boolean; readonly withinMs: number; readonly warnAt: readonly number[] };
  readonly ladder: {
    readonly followUpMs: number;
    readonly finalMs: number;
    /** The least business time between two rungs, counted from when the earlier one really went out. */
    readonly spacingMs: number;
    readonly closeMs: number;
    /** Questions whose silence is chased and never closed on. */
    readonly patientAbout: readonly AskedAbout[];
  };
  /** Whether the site has to know who has how many tickets. */
  readonly countsTickets: boolean;
  readonly confirmLinkDays: number;
  /** Elapsed milliseconds in which a person may complete what they did in the desk before it is undone. */
  readonly graceMs: number;
  readonly enforce: 'undo' | 'warn';
  readonly automaticReplySubjects: readonly string[];
  /** Roster key of whoever takes in requests: Mary, the associate. */
  readonly triager: string;
  /** Roster key of whoever owns the process: Allison, the team lead. */
  readonly owner: string;
  readonly people: Readonly<Record<string, Pick<Person, 'name' | 'roles' | 'group' | 'skills'>>>;
}

export interface BestpackSettings extends CommonSettings {
  readonly process: 'bestpack';
  /** Business milliseconds from receipt, and the fractions at which to warn. */
  readonly window: { readonly withinMs: Readonly<Record<Priority, number>>; readonly warnAt: readonly number[] };
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
  /** Whether the customer is told that an order is back ordered or shipped. */
  readonly tellOrders: boolean;
  /** Titles of desk fields: those of every ticket, and those of the leading track's kind. */
  readonly requiredToClose: Readonly<Record<'all' | TrackKind, readonly string[]>>;
}

/** The two processes in which a team lead hands tickets to L1 engineers. */
export interface L1Settings extends CommonSettings {
  readonly process: 'l1-desk' | 'amc-desk';
  /** Business milliseconds within which the next progress update is recorded. */
  readonly progressWithinMs: Readonly<Record<Priority, number>>;
  /** Whether requests through the customer portal are expected; otherwise they are taken in and flagged. */
  readonly portalActive: boolean;
  /** Calendar days after closing in which a reply still opens the ticket again. */
  readonly reopenDays: number;
}

export type TicketSettings = BestpackSettings | L1Settings;

/** The settings of a rule that belongs to `bestpack` alone. @throws Error where it is asked about a ticket of another process */
export function bestpackSettings(settings: TicketSettings): BestpackSettings {
  if (settings.process !== 'bestpack') throw new Error(`a rule of bestpack was asked about a ticket of ${settings.process}`);
  return settings;
}

/** The settings of a rule that belongs to the L1 processes. @throws Error where it is asked about a ticket of another process */
export function l1Settings(settings: TicketSettings): L1Settings {
  if (settings.process === 'bestpack') throw new Error('a rule of the L1 processes was asked about a ticket of bestpack');
  return settings;
}

/** The adopted policy of a site: what tickets get, and what stays with the site and the activities. */
export interface SitePolicy {
  readonly process: ProcessName;
  readonly version: string;
  readonly settings: TicketSettings;
  readonly matrix: readonly MatrixRow[];
  /** Of a row's names: the first who is free, or of all who are free the one with the fewest open tickets. */
  readonly choice: 'inOrder' | 'leastLoaded';
  readonly people: Readonly<Record<string, Person>>;
  readonly desk: {
    /** The name that customers see. */
    readonly teamName: string;
    /** The address of support, which mails to customers past the desk come from; absent: the installation's own. */
    readonly address?: string;
  };
  /** How notices go out, and when the daily list of duties does (wall time in the calendar's zone, on working days). */
  readonly notices: { readonly by: readonly ('mail' | 'chat')[]; readonly digestAt: string };
}
