import { has, latest } from '../facts/fact-book';
import { intentId } from '../intents';
import type { RequestCase } from './request-case';

/** The mails to the customer in their order. */
const MAILS = ['request', 'follow-up', 'final'] as const;
export type RequestMail = (typeof MAILS)[number];

/** `at`: when it is due; `id`: its intent, one for each time that somebody asked. */
export interface Rung {
  readonly rung: RequestMail | 'dropped';
  readonly at: number;
  readonly id: string;
}

const isOver = ({ facts }: RequestCase): boolean => has(facts, 'requestConfirmed') || has(facts, 'requestDropped');

/** What became of the mails of the latest question; a rung without a receipt has not gone out. */
function receiptsOf({ facts, receipts }: RequestCase) {
  const n = latest(facts, 'confirmationAsked')?.n ?? 0;
  return MAILS.map((mail) => receipts[intentId(mail, n)]);
}

/** When a mail of the latest question failed: nothing more goes out until somebody asks anew. */
export const failedAt = (theCase: RequestCase): number | undefined => receiptsOf(theCase).find((receipt) => receipt?.failed)?.at;

/** Whether the customer has been asked, and can answer. */
export const wasAsked = (theCase: RequestCase): boolean => receiptsOf(theCase)[0] !== undefined && failedAt(theCase) === undefined;

/**
 * What comes next for a customer who does not confirm: the question itself, follow-up, final, dropped. As on the ladder
 * of a ticket, each is counted from when the one before really went out.
 */
export function nextRung(theCase: RequestCase): Rung | undefined {
  const { facts, settings, calendar } = theCase;
  const asked = latest(facts, 'confirmationAsked');
  if (!asked || isOver(theCase) || failedAt(theCase) !== undefined) return undefined;
  const { followUpMs, finalMs, spacingMs, closeMs } = settings.ladder;
  const [askedAt, followUpAt, finalAt] = receiptsOf(theCase).map((receipt) => receipt?.at);
  const next = (rung: Rung['rung'], at: number): Rung => ({ rung, at, id: intentId(rung, asked.n) });
  if (askedAt === undefined) return next('request', asked.at);
  if (followUpAt === undefined) return next('follow-up', calendar.add(askedAt, followUpMs));
  if (finalAt === undefined) return next('final', Math.max(calendar.add(askedAt, finalMs), calendar.add(followUpAt, spacingMs)));
  return next('dropped', calendar.add(finalAt, closeMs));
}

/** How long after a confirmation by hand the customer's own mail may still come before the ticket is made. Elapsed milliseconds. */
const MAIL_MAY_COME_MS = 5 * 60_000;

/** When the ticket of a request that was confirmed by hand is made. */
export function makesTicketAt({ facts }: RequestCase): number | undefined {
  const confirmed = latest(facts, 'requestConfirmed');
  return confirmed?.value.how === 'hand' ? confirmed.at + MAIL_MAY_COME_MS : undefined;
}
