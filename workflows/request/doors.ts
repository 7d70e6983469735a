import { ApplicationFailure, currentUpdateInfo, defineUpdate, setHandler } from '@temporalio/workflow';
import type { TestClock } from '../../contracts/temporal/clock';
import { moveClockSignal, progressQuery, settingsSignal, staffActionSignal } from '../../contracts/temporal/messages';
import { requestMatchedSignal, requestQuery } from '../../contracts/temporal/request-messages';
import type { ActResult, Envelope, StaffAction } from '../../contracts/temporal/messages';
import { refusal } from '../../domain/actions/action';
import type { Who } from '../../domain/actions/case';
import { REFUSED } from '../../domain/actions/refusal';
import type { Refusal } from '../../domain/actions/refusal';
import type { TicketSettings } from '../../domain/policy/settings';
import { REQUEST_ACTIONS } from '../../domain/requests/actions';
import { judgeRequestAct } from '../../domain/requests/judge-act';
import { CONFIRM_STEP, needsConfirmation } from '../../domain/requests/request-case';
import { refusalDetail } from '../ticket/refused';
import { becomesMatched } from './matched';
import { adopt, caseOf, note, record } from './session';
import type { Session } from './session';
import { progressOf, viewOf } from './view';

const OPERATOR: Envelope = { by: 'temporal-operator', door: 'temporal' };

const NOT_KNOWN_YET = refusal('orderRule', 'The request is being taken in: try again in a moment.');
const AT_ONCE = refusal('orderRule', 'The request needs no confirmation: it becomes a ticket at once.');

/** Opens every door of the request; to be called before the first `await`. A signal without its input only wakes. */
export function openDoors(session: Session): void {
  const wake = (clock?: TestClock): void => {
    session.clock.move(clock);
    session.woken = true;
  };
  const onceKnown = (act: () => void): void => {
    if (session.rules) act();
    else session.early.push(act);
  };
  openUpdates(session, wake);
  setHandler(requestQuery, () => viewOf(session));
  setHandler(progressQuery, () => progressOf(session));
  setHandler(moveClockSignal, wake);
  setHandler(requestMatchedSignal, (news?: { readonly ticketId: string; readonly clock?: TestClock }) => {
    wake(news?.clock);
    if (news) becomesMatched(session, news.ticketId);
  });
  setHandler(settingsSignal, (news?: { readonly settings: TicketSettings; readonly clock?: TestClock }) => {
    wake(news?.clock);
    onceKnown(() => {
      if (news) adopt(session, news.settings);
    });
  });
  setHandler(staffActionSignal, (staffAction?: StaffAction) => {
    wake(staffAction?.clock);
    onceKnown(() => signalled(session, staffAction));
  });
}

/** Validator and handler both judge: the validator keeps a refusal out of history, the handler never relies on it. */
function openUpdates(session: Session, wake: (clock?: TestClock) => void): void {
  const name = (): string => currentUpdateInfo()?.name ?? '';
  const validator = (data: unknown, { by, door, clock }: Envelope = OPERATOR): void => {
    const now = clock && clock.version > (session.clock.test()?.version ?? 0) ? clock.at : session.clock.now();
    const judged = judge(session, name(), data, { key: by, door }, now);
    if ('refused' in judged) fail(judged.refused);
  };
  const handler = (data: unknown, { by, door, clock }: Envelope = OPERATOR): ActResult => {
    wake(clock);
    const recorded = act(session, name(), data, { key: by, door });
    return 'refused' in recorded ? fail(recorded.refused) : { ...recorded, step: CONFIRM_STEP };
  };
  for (const { name: action, summary } of REQUEST_ACTIONS) {
    setHandler(defineUpdate<ActResult, [unknown, Envelope | undefined]>(action), handler, { description: summary, validator });
  }
}

const fail = (refused: Refusal): never => {
  throw ApplicationFailure.nonRetryable(refused.message, REFUSED, refused);
};

function judge(session: Session, name: string, data: unknown, who: Who, now?: number): ReturnType<typeof judgeRequestAct> {
  const theCase = caseOf(session, now);
  if (theCase) return judgeRequestAct(name, data, theCase, who);
  return { refused: needsConfirmation(session.input.process, session.input.request) ? NOT_KNOWN_YET : AT_ONCE };
}

function act(session: Session, name: string, data: unknown, who: Who): { readonly refused: Refusal } | Pick<ActResult, 'recorded'> {
  const judged = judge(session, name, data, who);
  if ('refused' in judged) return judged;
  note(session, { event: name, by: who.key, door: who.door });
  record(session, judged.facts, who);
  return { recorded: judged.facts.map((fact) => fact.name) };
}

/** A refused signal has nobody to answer to: it is written to the timeline. */
function signalled(session: Session, { action, data }: Partial<StaffAction> = {}): void {
  const name = String(action ?? 'nothing');
  const done = act(session, name, data, { key: OPERATOR.by, door: 'signal' });
  if ('refused' in done) note(session, { event: 'refused', by: OPERATOR.by, door: 'signal', detail: refusalDetail(name, done.refused) });
}
