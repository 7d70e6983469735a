import type { Absences, AssigneeWish, ChosenAssignee, Deputies, MatrixKeys } from '../../domain/assignment';
import type { DeskReading, DeskWrite } from '../../domain/desk-events/desk';
import type { TicketSettings } from '../../domain/policy/settings';
import type { Settlement } from '../../domain/requests/settle';
import type { CaseRecord } from './case-record';
import type { TestClock } from './clock';
import type { Handover } from './messages';
import type { MatchQuestion, RequestMatch, SiteRequest } from '../../domain/requests/site-requests';
import type { Swept } from './reconcile';

export interface TicketRef {
  readonly site: string;
  readonly ticketId: string;
}

/** A message by template; the texts stay with the activities. `text` is a person's own words, sent as they are. */
export type Wording =
  | { readonly text: string }
  | { readonly template: string; readonly values: Readonly<Record<string, string>>; readonly link?: SignedLink };

/** What the signed confirmation link of a message must prove. */
interface ConfirmLink {
  readonly round: number;
  readonly expiresAt: number;
}

/** What the signed address of a decision page must prove: the question, and to whom it was put. */
export interface DecisionLink {
  readonly decision: string;
  readonly who: string;
  readonly expiresAt: number;
}

export type SignedLink = ConfirmLink | DecisionLink;

/** A save as the workflow orders it: the comment still by its wording. */
export interface SaveOrder extends Omit<DeskWrite, 'comment'> {
  readonly comment?: { readonly public: boolean; readonly wording: Wording };
}

/**
 * `saved`: the desk has it (perhaps since an earlier attempt). `stale`: somebody saved since the cursor, nothing was
 * written; `reading` has what is new. Both carry the ticket as it stands.
 */
export interface SaveOutcome {
  readonly outcome: 'saved' | 'stale';
  readonly reading: DeskReading;
}

/** What goes to a member of the team by mail. */
export interface Notice {
  readonly id: string;
  readonly to: readonly string[];
  readonly kind: string;
  readonly template: string;
  readonly values: Readonly<Record<string, string>>;
  readonly at: number;
  /** The page on which whoever is told decides. */
  readonly link?: DecisionLink;
}

/** How a notice went out; `none`: nothing is set up to send with. */
export type Channel = 'mail' | 'chat' | 'none';

/** The list of what one person owes. */
export interface Digest {
  /** Names site, day and person: `digest/bestpack/2026-03-09/mary`. */
  readonly id: string;
  /** Roster key. */
  readonly to: string;
  /** A line for each task. */
  readonly tasks: string;
  readonly at: number;
}

/** What is looked up when technical work begins. */
export interface Briefing {
  readonly earlier: readonly { readonly ticketId: string; readonly subject: string; readonly status: string; readonly why: 'serial' | 'customer' }[];
  readonly articles: readonly { readonly title: string; readonly url: string }[];
}

interface ArticleText {
  readonly problem: string;
  readonly rootCause: string;
  readonly fix: string;
}

/** A ticket to be made in the desk, once for each external id. */
interface NewTicket {
  readonly externalId: string;
  readonly requester: { readonly name?: string; readonly email?: string; readonly phone?: string };
  readonly subject: string;
  readonly text: string;
  readonly channel: 'phone' | 'email' | 'other';
  readonly tags: readonly string[];
}

/** A mail about a request that has no ticket yet. `kind`: `request`, `follow-up`, `final`. */
export interface CustomerMail {
  readonly id: string;
  readonly kind: string;
  readonly requestId: string;
  readonly to: string;
  readonly template: string;
  readonly values: Readonly<Record<string, string>>;
  readonly at: number;
}

/** What the desk knows of a customer's support contracts; no account: nobody knows whose customer it is. Days are calendar days in the account's zone, both included. */
export interface AccountContracts {
  readonly account?: string;
  readonly zone?: string;
  readonly product?: string;
  readonly contracts: readonly { readonly name: string; readonly product?: string; readonly start: string; readonly end: string }[];
}

/** Calls of the helpdesk: on the queue whose rate limit is the desk's. */
export interface DeskActivities {
  /** Everything after the cursor (from the beginning without one). Fails with `DeskUnreachable`, `DeskRejected`, `DeskRateLimited`. */
  readDesk(ref: TicketRef, cursor?: string): Promise<DeskReading>;
  /** At most once per intent; never over a save that the workflow has not seen. */
  saveToDesk(ref: TicketRef, cursor: string, order: SaveOrder): Promise<SaveOutcome>;
  /** Makes the ticket, or finds the one that an earlier attempt made. */
  makeTicket(site: string, order: NewTicket): Promise<{ readonly ticketId: string }>;
  /** The support contracts of the ticket's customer. */
  readContracts(ref: TicketRef): Promise<AccountContracts>;
  /** Earlier tickets of the same serial and customer, and articles that fit the words. */
  lookUpBriefing(ref: TicketRef, about: { readonly serial?: string; readonly requester: string; readonly words: string }): Promise<Briefing>;
  /**
   * Wakes every ticket of the site that was saved from `from` to `to`, whether a webhook told of it or not. A site on a
   * test clock has none of these instants: there it is every ticket.
   */
  sweepDesk(site: string, from: number, to: number): Promise<Swept>;
  /** The ticket's own draft in the knowledge base, made or brought up to date. */
  draftArticle(ref: TicketRef, title: string, text: ArticleText): Promise<{ readonly url: string }>;
  /**
   * Reads an article back. `written`: the ticket's own, published, with its three sections; `linked`: another one that is
   * published; `faulty`: neither, and why.
   */
  readArticle(ref: TicketRef, article: string): Promise<{ readonly found: 'written' | 'linked' | 'faulty'; readonly url?: string; readonly why?: string }>;
}

/** Everything else outside the workflow. */
export interface OfficeActivities {
  /** Makes the ticket known at its site; answers with the settings it runs by. */
  enrol(ref: TicketRef): Promise<{ readonly settings: TicketSettings; readonly absences: Absences; readonly deputies: Deputies }>;
  /** The next free name for the ticket by the site's matrix, keyed by `entry` so that asking again changes nothing. */
  chooseAssignee(ref: TicketRef, entry: string, keys: MatrixKeys, at: number, wish?: AssigneeWish): Promise<ChosenAssignee>;
  /** Tells the site who has the ticket now, for those who can have only so many. */
  reportLoad(ref: TicketRef, owners: readonly string[]): Promise<void>;
  /** One mail per person and notice, or one message for all in the team's channel. */
  tell(ref: TicketRef, notice: Notice): Promise<{ readonly channel: Channel }>;
  /** The list of what somebody owes, once for each person and day. */
  tellDigest(site: string, digest: Digest): Promise<{ readonly channel: Channel }>;
  /** Today's lists, one for each person who owes something on an open ticket; none on a day without business hours. */
  gatherTasks(site: string): Promise<readonly Digest[]>;
  /** Parts that fit, one line each; none where no catalogue is set up. */
  findParts(ref: TicketRef, wanted: { readonly words: string; readonly machineModel?: string }): Promise<readonly string[]>;
  /** The ticket's project in the ERP, made if there is none; null where no ERP is connected and people do it by hand. */
  makeProject(ref: TicketRef, order: { readonly title: string; readonly customer: string }): Promise<{ readonly number: string; readonly serviceCallNumber: string } | null>;
  closeProject(ref: TicketRef): Promise<{ readonly closed: boolean }>;
  /** Starts the process of a ticket that a logged request became, with what the request proves. */
  handOver(ref: TicketRef, handover: Handover, clock?: TestClock): Promise<void>;
  /** Asks the site which logged request a ticket belongs to, and tells that request; asking again gets the same answer. */
  matchRequest(ref: TicketRef, question: Omit<MatchQuestion, 'ticketId'>, clock?: TestClock): Promise<RequestMatch>;
  /** Makes a request known at its site; answers with the settings that its process runs by. */
  enrolRequest(site: string, request: Pick<SiteRequest, 'requestId' | 'token' | 'email' | 'subject' | 'request' | 'at'>): Promise<{ readonly settings: TicketSettings }>;
  /**
   * Says what became of a request; the site answers with what stands, which may be that a mail was faster (`matched`).
   * `confirmed` (by hand; mails may still come) and `making` (from now on none wins) also look for one unmatched ticket
   * of the same customer and answer `matched` with it.
   */
  settleRequest(site: string, settlement: Settlement): Promise<SiteRequest>;
  /** A mail to a customer past the desk, from the team's address; at most once, like a notice. */
  mailCustomer(site: string, mail: CustomerMail): Promise<{ readonly channel: Channel }>;
  /** Writes the case record of an ended ticket and takes the ticket off its site's list. */
  archive(ref: TicketRef, record: CaseRecord): Promise<void>;
}
