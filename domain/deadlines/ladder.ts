import type { Case } from '../actions/case';
import { dueAt } from '../clock';
import type { Pause } from '../clock';
import { intentId } from '../intents';
import { nextReminder } from './track-case';
import { lastOf, roundOf, standing } from '../facts/fact-book';
import { openAsk } from '../facts/readings';
import { waitsForOthersSince } from './waits-for-others';

type LadderRung = 'follow-up' | 'final' | 'closing';

/** The ladder of an unresponsive customer. Absent instants: that rung has not gone out. */
export interface Ladder {
  readonly askedAt?: number;
  readonly followUpAt?: number;
  readonly finalAt?: number;
  /** When it stood still. */
  readonly pauses?: readonly Pause[];
  /** Absent while it stands still. */
  readonly next?: { readonly rung: LadderRung; readonly at: number; readonly id: string };
}

/**
 * From the moment we last asked: follow-up, second and final, close. Each rung is counted from when the one before
 * really went out, so that after an outage they are spaced anew and never sent together. It stands still while a track
 * waits for anybody else than the customer, and a question from before the team went live starts none. A patient one
 * reminds for ever instead of closing.
 */
export function ladder(theCase: Case): Ladder {
  const { facts, calendar, receipts } = theCase;
  const asked = openAsk(facts);
  if (!asked || asked.at < (theCase.settings.from ?? asked.at)) return {};
  const { followUpMs, finalMs, spacingMs, closeMs, patientAbout } = theCase.settings.ladder;
  const id = (rung: LadderRung): string => intentId(rung, roundOf(facts), asked.n);
  const byHand = standing(facts, 'reminded').filter((f) => facts.indexOf(f) > lastOf(facts, 'asked'));
  // A reminder that failed has not gone out until somebody says what becomes of it.
  const sentAt = (intent: string): number | undefined => (receipts[intent]?.failed ? undefined : receipts[intent]?.at);
  const wentOut = (rung: 'follow-up' | 'final'): number | undefined => byHand.find((f) => f.value.rung === rung)?.at ?? sentAt(id(rung));
  const pauses = waitsForOthersSince(facts, asked.at);
  const after = (from: number, budgetMs: number): number | undefined =>
    dueAt({ startedAt: from, budgetMs, pauses: pauses.filter(({ to = Infinity }) => to > from), budgetChanges: [] }, calendar);
  const next = (rung: LadderRung, at: number | undefined, intent = id(rung)): Pick<Ladder, 'next'> => (at === undefined ? {} : { next: { rung, at, id: intent } });

  const followUpAt = wentOut('follow-up');
  const begun = { askedAt: asked.at, pauses };
  if (followUpAt === undefined) return { ...begun, ...next('follow-up', after(asked.at, followUpMs)) };
  const finalAt = wentOut('final');
  if (finalAt === undefined) {
    const at = later(after(asked.at, finalMs), after(followUpAt, spacingMs));
    return { ...begun, followUpAt, ...next('final', at) };
  }
  const reminded = { ...begun, followUpAt, finalAt };
  if (!patientAbout.includes(asked.value.about ?? 'question')) return { ...reminded, ...next('closing', after(finalAt, closeMs)) };
  const again = nextReminder(sentAt, (k) => intentId('final', roundOf(facts), asked.n, k), finalAt, (at) => after(at, finalMs) ?? Infinity);
  return { ...reminded, ...next('final', again.at === Infinity ? undefined : again.at, again.id) };
}

const later = (a: number | undefined, b: number | undefined): number | undefined => (a === undefined || b === undefined ? undefined : Math.max(a, b));
