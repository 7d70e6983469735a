import { sleep } from '@temporalio/workflow';
import type { Channel, CustomerMail } from '../../contracts/temporal/activities';
import { latest } from '../../domain/facts/fact-book';
import { intentId } from '../../domain/intents';
import { mailValues, templateOf } from '../../domain/requests/mails';
import { nextRung } from '../../domain/requests/rungs';
import type { RequestMail } from '../../domain/requests/rungs';
import { mail } from '../activity-policies';
import { failureText, failureType } from '../shared/failure-type';
import { note, openCase } from './session';
import type { Session } from './session';

const TRIES = 3;
const FORWARDED = intentId('assigned', 'request');
const MINUTE = 60_000;

/** Asks and reminds the customer, each mail at most once. */
export async function mailCustomer(session: Session): Promise<void> {
  for (let due = dueMail(session); due; due = dueMail(session)) {
    const { id, kind, to } = due;
    await once(session, id, () => mail.mailCustomer.executeWithOptions({ summary: `${kind} → ${to}` }, [session.input.site, due]), () => note(session, { event: kind, by: 'process', detail: { to } }));
  }
}

function dueMail(session: Session): CustomerMail | undefined {
  const { input, clock } = session;
  const rung = nextRung(openCase(session));
  const at = clock.now();
  if (!rung || rung.rung === 'dropped' || rung.at > at || isMailDown(session)) return undefined;
  const kind: RequestMail = rung.rung;
  const to = latest(session.facts, 'confirmationAsked')?.value.to ?? '';
  return { id: rung.id, kind, requestId: input.requestId, to, template: templateOf(kind), values: mailValues(input.request, input.token), at };
}

const isMailDown = ({ mailDown, clock }: Session): boolean => (mailDown?.lookAgainAt ?? 0) > clock.now();

/** A call that reached somebody else first is passed on to whoever takes in requests. */
export async function tellOfForwarding(session: Session): Promise<void> {
  const { triager } = openCase(session).settings;
  if (session.input.request.loggedBy !== triager && !session.receipts[FORWARDED]) await tellTriager(session, FORWARDED, 'assigned', 'notice-forwarded');
}

/** Once; while no mail goes out it waits. */
export async function tellTriager(session: Session, id: string, kind: string, template: string): Promise<void> {
  const { input, clock } = session;
  const { triager } = openCase(session).settings;
  if (isMailDown(session)) return;
  const about = { site: input.site, ticketId: `request-${input.requestId}` };
  const notice = { id, to: [triager], kind, template, values: mailValues(input.request, input.token), at: clock.now() };
  await once(session, id, () => mail.tell.executeWithOptions({ summary: `${kind} → ${triager}` }, [about, notice]), (channel) =>
    note(session, { event: 'told', detail: { who: triager, kind, channel } }),
  );
}

/**
 * Sends what has this id. What surely did not go out is tried again, at once and then by the clock; anything else that
 * fails is recorded, since nobody knows whether it went out.
 */
async function once(session: Session, id: string, send: () => Promise<{ readonly channel: Channel }>, sent: (channel: Channel) => void): Promise<void> {
  const at = session.clock.now();
  const failed = (error: string): void => {
    session.receipts[id] = { at, failed: true };
    note(session, { event: 'failed', detail: { effect: id, error } });
  };
  try {
    const { channel } = await insisting(send, TRIES);
    delete session.mailDown;
    session.receipts[id] = { at };
    sent(channel);
  } catch (error) {
    const type = failureType(error);
    if (type === undefined) throw error;
    if (type !== 'NoticeNotSent') return failed(failureText(error));
    takeDown(session, failureText(error));
  }
}

async function insisting<T>(send: () => Promise<T>, tries: number): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (tries <= 1 || failureType(error) !== 'NoticeNotSent') throw error;
  }
  await sleep('1 second', { summary: 'mail server not reached: try again' });
  return insisting(send, tries - 1);
}

/** An outage: longer pauses the longer it lasts, up to half an hour. */
function takeDown(session: Session, error: string): void {
  const now = session.clock.now();
  const since = session.mailDown?.since ?? now;
  if (!session.mailDown) note(session, { event: 'mailUnreachable', detail: { error } });
  session.mailDown = { since, lookAgainAt: now + Math.min(30, Math.max(1, Math.round((now - since) / MINUTE))) * MINUTE };
}
