import { condition } from '@temporalio/workflow';
import { fact } from '../../domain/facts/fact';
import { latest } from '../../domain/facts/fact-book';
import { addressOf, CONFIRM_STEP } from '../../domain/requests/request-case';
import { receivedFacts } from '../../domain/requests/request-facts';
import { office } from '../activity-policies';
import { createAlarm } from '../shared/alarm';
import { untilDone } from '../shared/until-done';
import { archive } from './archive';
import { mailCustomer, tellOfForwarding } from './mails';
import { createPublisher } from './publish';
import { adopt, note, PROCESS, record } from './session';
import type { Session } from './session';
import { dropWhenDue, isOver, settle } from './settle';
import { nextWake } from './wake';

/** Waits until the customer confirms what was said on the phone, or never does: pass by pass, as a ticket lives. */
export async function untilConfirmed(session: Session): Promise<void> {
  await takeIn(session);
  const publish = createPublisher(session);
  const alarm = createAlarm(session.clock.now, () => session.clock.test() !== undefined, () => (session.woken = true));

  while (!isOver(session)) {
    session.woken = false;
    session.lookedAt = session.clock.now();
    await keepAddress(session);
    dropWhenDue(session);
    await tellOfForwarding(session);
    await mailCustomer(session);
    await settle(session);
    publish();
    if (session.woken || isOver(session)) continue;
    alarm.arm(nextWake(session), `${CONFIRM_STEP}: next deadline`);
    session.resting = true;
    await condition(() => session.woken);
    session.resting = false;
  }

  alarm.arm(undefined, '');
  note(session, { event: 'ended' });
  if (session.outcome === 'dropped') await archive(session);
}

/** Makes the request known to its site, and asks the customer where anybody knows how to reach them. */
async function takeIn(session: Session): Promise<void> {
  const { request } = session.input;
  const by = { key: request.loggedBy, door: 'api' } as const;
  note(session, { event: 'logRequest', by: by.key, door: by.door, detail: { channel: request.channel, receivedAt: request.receivedAt } });
  record(session, receivedFacts(request), by);
  note(session, { event: `entered ${CONFIRM_STEP}`, detail: { n: 1 } });
  const to = addressOf(request);
  await enrol(session, to ?? '');
  if (to !== undefined) {
    note(session, { event: 'askConfirmation', by: PROCESS.key, door: PROCESS.door });
    record(session, [fact('confirmationAsked', { to })], PROCESS);
  }
  for (const act of session.early.splice(0)) act();
}

/** A mail is known by its sender too: the site hears of an address that somebody found out since. */
async function keepAddress(session: Session): Promise<void> {
  const to = latest(session.facts, 'confirmationAsked')?.value.to;
  if (to !== undefined && to !== session.knownAs) await enrol(session, to);
}

async function enrol(session: Session, email: string): Promise<void> {
  const { site, requestId, token, request } = session.input;
  const at = session.clock.now();
  const { settings } = await untilDone(() => office.enrolRequest(site, { requestId, token, email, subject: request.subject, request, at }));
  session.knownAs = email;
  if (!session.rules) adopt(session, settings);
}
