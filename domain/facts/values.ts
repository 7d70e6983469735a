import type { CommonFacts } from './common-values';
import type { AmcFacts, L1Facts, LeadContactFacts } from './l1-values';
import type { PartsFacts } from './parts-values';
import type { ServiceFacts } from './service-values';
import type { CustomerType, IssueType, MachineLine, Priority, RequestType, Tier, TrackKind } from './words';

/** What a ticket of `bestpack` can know. */
interface BestpackFacts extends CommonFacts, PartsFacts, ServiceFacts {
  readonly intake: {
    readonly customerType: CustomerType;
    readonly machineModel: string;
    readonly serial: string;
    readonly problem: string;
  };
  readonly intakeNote: { readonly text: string };
  readonly triage: {
    readonly requestType: RequestType;
    /** Line, issue and T level always stand on a technical request. */
    readonly line?: MachineLine;
    readonly issue?: IssueType;
    readonly tier?: Tier;
    readonly priority: Priority;
    readonly reason?: string;
  };
  readonly requestTypeConfirmed: Record<string, never>;
  readonly tier: { readonly tier: Tier; readonly reason?: string };
  /** Who works on a track; `concern`: why the owner of the process should look at the choice. */
  readonly assignment: { readonly to: string; readonly reason: string; readonly track: TrackKind; readonly follower?: string; readonly concern?: string };
  /** A branch of the work, opened by the request type, by hand, or anew by the next round. */
  readonly track: { readonly kind: TrackKind; readonly reason?: string };
  readonly trackCancelled: { readonly track: number; readonly reason: string };
  readonly leadingTrack: { readonly kind: TrackKind; readonly reason?: string };
  readonly handedOver: { readonly from: string; readonly reason: string; readonly track: TrackKind };
  readonly replyPassedOn: { readonly reply: number };
  readonly deferred: { readonly until: number; readonly reason: string };
  readonly review: Record<string, never>;
  readonly contact: Record<string, never>;
  readonly scope: { readonly scope?: string };
  readonly diagnosis: { readonly findings: string; readonly tier?: Tier };
  readonly escalationNote: EscalationNote;
  readonly escalation: { readonly from: string };
  readonly rcca: { readonly rootCause: string; readonly correctiveAction: string };
  readonly returned: { readonly note?: string };
  readonly customerTold: { readonly text: string };
  readonly guidanceAsked: { readonly question: string; readonly of: string };
  readonly guidance: { readonly text: string };
  readonly warrantyFinding: { readonly finding: string };
  readonly rgaRequested: Record<string, never>;
  readonly rgaHandedOff: { readonly number: string };
  readonly resolution: { readonly summary: string; readonly rootCause?: string; readonly fix?: string };
  readonly confirmation: { readonly how: string; readonly words: string };
  /** What the knowledge base had to say when the work began. */
  readonly briefing: { readonly earlier: number; readonly articles: number };
  /** A text of our own in the knowledge base that a person still has to finish and publish: the words that somebody chose for it, or, with its address, as it was put there. */
  readonly articleDraft: { readonly problem?: string; readonly rootCause?: string; readonly fix?: string; readonly url?: string };
  readonly article: { readonly ref: string };
  /** The knowledge base was asked for the article with that number. */
  readonly articleRead: { readonly article: number; readonly found: 'written' | 'linked' | 'faulty'; readonly url?: string; readonly why?: string };
  readonly articleWaived: { readonly reason: string };
}

/** What a ticket of `l1-desk` can know. */
interface L1DeskFacts extends CommonFacts, L1Facts, LeadContactFacts {}

/** What a ticket of `amc-desk` can know, and its request before it. */
interface AmcDeskFacts extends CommonFacts, L1Facts, AmcFacts {}

/** The value that each fact carries. The names are the contract of the project: see docs/actions.md. */
export interface FactValues extends BestpackFacts, L1DeskFacts, AmcDeskFacts {}

export interface EscalationNote {
  readonly problem: string;
  readonly tested: string;
  readonly findings: string;
  readonly question: string;
}

export type FactName = keyof FactValues;
