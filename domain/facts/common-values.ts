import type { AssigneeWish } from '../assignment/choose';
import type { AskedAbout } from '../policy/settings';
import type { CloseReason, Priority, TrackKind } from './words';

/** The facts that tickets of every process have. */
export interface CommonFacts {
  readonly received: {
    readonly channel: string;
    readonly receivedAt: number;
    readonly from: string;
    readonly subject: string;
    /** A machine wrote it, so nobody is answered by themselves. */
    readonly automatic?: true;
    /** Nobody took the call: it owes a call-back. */
    readonly missed?: true;
  };
  readonly call: { readonly note: string };
  readonly calledBack: { readonly note: string };
  readonly onBehalfOf: { readonly name: string };
  readonly forwardedBy: { readonly name: string };
  readonly acknowledged: { readonly how: 'reply' | 'call' | 'clock' | 'person' | 'automatic' };
  readonly priority: { readonly priority: Priority; readonly reason?: string };
  /** Somebody who could take the work over, from one who is away or does not work at its level. */
  readonly proposed: { readonly to: string; readonly instead?: string; readonly reason: string; readonly track?: TrackKind; readonly away?: true; readonly skipped?: readonly Skip[] };
  readonly nobodyFree: { readonly skipped: readonly Skip[]; readonly track?: TrackKind; readonly wish?: AssigneeWish };
  readonly reply: { readonly text: string };
  readonly asked: { readonly text: string; readonly about?: AskedAbout };
  readonly reminded: { readonly rung: 'follow-up' | 'final' };
  readonly customerReplied: { readonly text: string; readonly automatic: boolean };
  readonly replyIgnored: { readonly reply: number };
  readonly note: { readonly text: string };
  readonly ladderExhausted: { readonly asked: number };
  readonly roundBegun: { readonly why: 'notSolved' | 'reopened'; readonly words?: string };
  readonly solved: { readonly closedBy: ClosedBy };
  /** `of`: the ticket that a duplicate repeats. */
  readonly closedAs: { readonly as: CloseReason; readonly reason: string; readonly of?: string };
}

export interface Skip {
  readonly who: string;
  readonly why: string;
}

/** `adopted`: solved before the team went live. */
type ClosedBy = 'confirmation' | 'ladder' | 'closedAs' | 'outcome' | 'adopted';
