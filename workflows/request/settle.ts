import type { Handover } from '../../contracts/temporal/messages';
import { fact } from '../../domain/facts/fact';
import { has, latest } from '../../domain/facts/fact-book';
import { intentId } from '../../domain/intents';
import { makesTicketAt, nextRung } from '../../domain/requests/rungs';
import type { Settlement } from '../../domain/requests/settle';
import { desk, office } from '../activity-policies';
import { untilDone } from '../shared/until-done';
import { tellTriager } from './mails';
import { becomesMatched } from './matched';
import { becomes, CLOCK, note, openCase, record } from './session';
import type { Session } from './session';

const DROPPED = intentId('dropped');
const CHANNELS = { phone: 'phone', missedCall: 'phone', email: 'email', other: 'other' } as const;

/** Makes the desk's ticket, once, and hands the request over to its process. */
export async function makeTicket(session: Session): Promise<string> {
  const { site, requestId, request } = session.input;
  const { requester, subject, body, channel } = request;
  const { ticketId } = await untilDone(() => desk.makeTicket(site, { externalId: `request-${requestId}`, requester, subject, text: body, channel: CHANNELS[channel], tags: [] }));
  await handOver(session, ticketId);
  note(session, { event: 'made', by: 'process', detail: { ticketId } });
  return ticketId;
}

/** With how it was confirmed, where somebody said so by hand; a mail told its ticket itself. */
async function handOver({ input, facts, clock }: Session, ticketId: string): Promise<void> {
  const { site, requestId, request } = input;
  const confirmed = latest(facts, 'requestConfirmed')?.value;
  const handover: Handover = { requestId, request, ...(confirmed ? { confirmed } : {}) };
  await untilDone(() => office.handOver({ site, ticketId }, handover, clock.test()));
}

/** A customer who stays silent after the last reminder needs nothing any more. */
export function dropWhenDue(session: Session): void {
  const rung = nextRung(openCase(session));
  if (rung?.rung !== 'dropped' || rung.at > session.clock.now()) return;
  note(session, { event: 'dropRequest', by: CLOCK.key, door: CLOCK.door });
  record(session, [fact('requestDropped', { reason: 'the customer never confirmed' })], CLOCK);
}

/** Carries out what was decided. The site has the last word, so that a mail and a decision here cannot both win. */
export async function settle(session: Session): Promise<void> {
  if (session.outcome === 'dropped') return tellOfTheDrop(session);
  if (has(session.facts, 'requestDropped')) return drop(session);
  const makesAt = makesTicketAt(openCase(session));
  if (makesAt === undefined || session.outcome !== 'open') return;
  if (!session.lookedForMail && (await mailWins(session, 'confirmed'))) return;
  session.lookedForMail = true;
  if (makesAt > session.clock.now() || (await mailWins(session, 'making'))) return;
  session.makes = true;
  const ticketId = await makeTicket(session);
  await settled(session, 'made', ticketId);
  becomes(session, 'made', ticketId);
}

const settled = ({ input, clock }: Session, state: Settlement['state'], ticketId?: string) =>
  untilDone(() => office.settleRequest(input.site, { requestId: input.requestId, state, at: clock.now(), ...(ticketId === undefined ? {} : { ticketId }) }));

/** Whether the customer's own mail is the ticket. It then hears from us what was said by hand. */
async function mailWins(session: Session, state: 'confirmed' | 'making'): Promise<boolean> {
  const answer = await settled(session, state);
  if (answer.state !== 'matched' || answer.ticketId === undefined) return session.outcome !== 'open';
  await handOver(session, answer.ticketId);
  becomesMatched(session, answer.ticketId);
  return true;
}

async function drop(session: Session): Promise<void> {
  const answer = await settled(session, 'dropped');
  if (answer.state === 'matched' && answer.ticketId !== undefined) return becomesMatched(session, answer.ticketId);
  becomes(session, 'dropped');
  await tellOfTheDrop(session);
}

/** Whoever takes in requests hears of it, unless they dropped it themselves. */
async function tellOfTheDrop(session: Session): Promise<void> {
  const { clock, receipts, facts } = session;
  const { triager } = openCase(session).settings;
  if (session.outcome !== 'dropped' || receipts[DROPPED]) return;
  if (latest(facts, 'requestDropped')?.by === triager) receipts[DROPPED] = { at: clock.now(), skipped: true };
  else await tellTriager(session, DROPPED, 'dropped', 'notice-dropped');
}

/** Nothing will happen any more: it is a ticket, or it was dropped and whoever has to know was told. */
export const isOver = ({ outcome, receipts }: Session): boolean => outcome !== 'open' && (outcome !== 'dropped' || receipts[DROPPED] !== undefined);
