import type { Case } from '../actions/case';
import { intentId } from '../intents';
import { nextReminder } from './track-case';
import { lastOf, roundOf, standing } from '../facts/fact-book';
import { openAsk, waitsForOthers } from '../facts/readings';

type LadderRung = 'follow-up' | 'final' | 'closing';

/** The ladder of an unresponsive customer. Absent instants: that rung has not gone out. */
export interface Ladder {
  readonly askedAt?: number;
  readonly followUpAt?: number;
  readonly finalAt?: number;
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
  if (!asked || waitsForOthers(facts) || asked.at < (theCase.settings.from ?? asked.at)) return {};
  const { followUpMs, finalMs, spacingMs, closeMs } = theCase.settings.ladder;
  const id = (rung: LadderRung): string => intentId(rung, roundOf(facts), asked.n);
  const byHand = standing(facts, 'reminded').filter((f) => facts.indexOf(f) > lastOf(facts, 'asked'));
  // A reminder that failed has not gone out until somebody says what becomes of it.
  const sentAt = (intent: string): number | undefined => (receipts[intent]?.failed ? undefined : receipts[intent]?.at);
  const wentOut = (rung: 'follow-up' | 'final'): number | undefined =>
    byHand.find((f) => f.value.rung === rung)?.at ?? sentAt(id(rung));

  const followUpAt = wentOut('follow-up');
  if (followUpAt === undefined) {
    return { askedAt: asked.at, next: { rung: 'follow-up', at: calendar.add(asked.at, followUpMs), id: id('follow-up') } };
  }
  const finalAt = wentOut('final');
  if (finalAt === undefined) {
    const at = Math.max(calendar.add(asked.at, finalMs), calendar.add(followUpAt, spacingMs));
    return { askedAt: asked.at, followUpAt, next: { rung: 'final', at, id: id('final') } };
  }
  const before = { askedAt: asked.at, followUpAt, finalAt };
  if (!theCase.settings.ladder.patientAbout.includes(asked.value.about ?? 'question')) {
    return { ...before, next: { rung: 'closing', at: calendar.add(finalAt, closeMs), id: id('closing') } };
  }
  const again = nextReminder(sentAt, (k) => intentId('final', roundOf(facts), asked.n, k), finalAt, (at) => calendar.add(at, finalMs));
  return { ...before, next: { rung: 'final', at: again.at, id: again.id } };
}
