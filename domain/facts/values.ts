import type { Priority, RequestType, Tier, MachineLine, IssueType, CustomerType, CloseReason } from './words';

/** The value that each fact carries. The names are the contract of the project: see docs/actions.md. */
export interface FactValues {
  readonly received: { readonly channel: string; readonly receivedAt: number; readonly from: string; readonly subject: string };
  readonly call: { readonly note: string };
  readonly acknowledged: { readonly how: 'reply' | 'call' | 'clock' | 'person' };
  readonly intake: {
    readonly customerType: CustomerType;
    readonly machineModel: string;
    readonly serial: string;
    readonly problem: string;
  };
  readonly intakeNote: { readonly text: string };
  readonly triage: {
    readonly requestType: RequestType;
    readonly line: MachineLine;
    readonly issue: IssueType;
    readonly tier: Tier;
    readonly priority: Priority;
    readonly reason?: string;
  };
  readonly requestTypeConfirmed: Record<string, never>;
  readonly priority: { readonly priority: Priority; readonly reason?: string };
  readonly tier: { readonly tier: Tier; readonly reason?: string };
  readonly assignment: { readonly to: string; readonly reason: string };
  readonly handedOver: { readonly from: string; readonly reason: string };
  readonly nobodyFree: { readonly skipped: readonly Skip[] };
  readonly reply: { readonly text: string };
  readonly asked: { readonly text: string };
  readonly reminded: { readonly rung: 'follow-up' | 'final' };
  readonly customerReplied: { readonly text: string; readonly automatic: boolean };
  readonly replyIgnored: { readonly reply: number };
  readonly replyPassedOn: { readonly reply: number };
  readonly deferred: { readonly until: number; readonly reason: string };
  readonly note: { readonly text: string };
  readonly review: Record<string, never>;
  readonly contact: Record<string, never>;
  readonly scope: { readonly scope?: string };
  readonly diagnosis: { readonly findings: string; readonly tier?: Tier };
  readonly escalationNote: EscalationNote;
  readonly escalation: { readonly from: string };
  readonly rcca: { readonly rootCause: string; readonly correctiveAction: string };
  readonly returned: { readonly note?: string };
  readonly customerTold: { readonly text: string };
  readonly resolution: { readonly summary: string; readonly rootCause: string; readonly fix: string };
  readonly confirmation: { readonly how: string; readonly words: string };
  readonly ladderExhausted: { readonly asked: number };
  readonly roundBegun: { readonly why: 'notSolved' | 'reopened'; readonly words?: string };
  readonly solved: { readonly closedBy: ClosedBy };
  readonly closedAs: { readonly as: CloseReason; readonly reason: string };
}

export interface EscalationNote {
  readonly problem: string;
  readonly tested: string;
  readonly findings: string;
  readonly question: string;
}

export interface Skip {
  readonly who: string;
  readonly why: string;
}

/** `adopted`: solved before the team went live. */
type ClosedBy = 'confirmation' | 'ladder' | 'closedAs' | 'adopted';
export type FactName = keyof FactValues;
