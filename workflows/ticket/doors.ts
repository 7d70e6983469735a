import { ApplicationFailure, currentUpdateInfo, defineUpdate, setHandler } from '@temporalio/workflow';
import {
  absencesSignal,
  hintSignal,
  loggedSignal,
  moveClockSignal,
  progressQuery,
  settingsSignal,
  staffActionSignal,
  ticketViewQuery,
  trackReportSignal,
} from '../../contracts/temporal/messages';
import type { ActResult, Envelope, Handover, Hint, StaffAction, TrackReport } from '../../contracts/temporal/messages';
import type { TestClock } from '../../contracts/temporal/clock';
import { refusal } from '../../domain/actions/action';
import { perform } from '../../domain/actions/perform';
import { REFUSED } from '../../domain/actions/refusal';
import type { Refusal } from '../../domain/actions/refusal';
import { ticketActions } from '../../domain/actions/table';
import { intentId } from '../../domain/intents';
import type { Absences, Deputies } from '../../domain/assignment';
import type { TicketSettings } from '../../domain/policy/settings';
import { progressOf } from './progress';
import { takeOver } from './handover';
import { refusalDetail, refusedNote } from './refused';
import { takeHint } from './repaired';
import { fileOf } from './session';
import type { Session } from './session';
import { viewOf } from './view';

const OPERATOR: Envelope = { by: 'temporal-operator', door: 'temporal' };

const fail = (refused: Refusal): never => {
  throw ApplicationFailure.nonRetryable(refused.message, REFUSED, refused);
};

const NOT_READ_YET = refusal('orderRule', 'The ticket is being read from the desk for the first time: try again in a moment.');

/**
 * Opens every door of the ticket. To be called before the first `await`, so that nothing early is turned away. A signal
 * may come without its input (one click in the Temporal UI): then it only wakes.
 */
export function openDoors(session: Session): void {
  const wake = (clock?: TestClock): void => {
    session.clock.move(clock);
    session.woken = true;
  };
  const onceOpen = (act: () => void): void => {
    if (session.file) act();
    else session.early.push(act);
  };
  openUpdates(session, wake);
  setHandler(hintSignal, (hint?: Hint) => {
    takeHint(session, hint?.sweptTo);
    wake(hint?.clock);
  });
  setHandler(moveClockSignal, wake);
  setHandler(trackReportSignal, (report?: TrackReport) => wake(report?.clock));
  setHandler(staffActionSignal, (staffAction?: StaffAction) => {
    wake(staffAction?.clock);
    onceOpen(() => signalled(session, staffAction));
  });
  setHandler(settingsSignal, (news?: { readonly settings: TicketSettings; readonly clock?: TestClock }) => {
    wake(news?.clock);
    onceOpen(() => adopt(session, news?.settings));
  });
  setHandler(loggedSignal, (news?: Handover & { readonly clock?: TestClock }) => {
    takeHint(session);
    wake(news?.clock);
    onceOpen(() => {
      if (news) takeOver(fileOf(session), news, session.clock.now());
    });
  });
  setHandler(absencesSignal, (news?: { readonly absences: Absences; readonly deputies: Deputies; readonly clock?: TestClock }) => {
    wake(news?.clock);
    onceOpen(() => {
      if (!news) return;
      const { state } = fileOf(session);
      state.absences = news.absences;
      state.deputies = news.deputies;
    });
  });
  setHandler(progressQuery, () => progressOf(session));
}

/** The ticket can be looked at from now on. */
export function openView(session: Session): void {
  setHandler(ticketViewQuery, () => viewOf(fileOf(session), session.lookedAt));
}

/**
 * Validator and handler both judge: the validator keeps a refusal out of history, the handler never relies on it. All
 * actions share one of each, because every cached ticket would have its own for each action otherwise.
 */
function openUpdates(session: Session, wake: (clock?: TestClock) => void): void {
  const handler = (data: unknown, envelope: Envelope = OPERATOR): ActResult => {
    wake(envelope.clock);
    return answered(session) ?? carryOut(session, nameOfUpdate(), data, envelope);
  };
  const validator = (data: unknown, { by, door, clock }: Envelope = OPERATOR): void => {
    const { file } = session;
    if (answered(session)) return;
    const now = clock && clock.version > (session.clock.test()?.version ?? 0) ? clock.at : session.clock.now();
    const judged = file ? perform(nameOfUpdate(), data, file.view(now), { key: by, door }) : { refused: NOT_READ_YET };
    if ('refused' in judged) fail(judged.refused);
  };
  for (const { name, summary } of ticketActions(session.process.name)) {
    setHandler(defineUpdate<ActResult, [unknown, Envelope | undefined]>(name), handler, { description: summary, validator });
  }
}

const nameOfUpdate = (): string => currentUpdateInfo()?.name ?? '';

/** The answer that this update got before, perhaps in an earlier run: the server knows the ids of one run only. */
const answered = ({ file }: Session): ActResult | undefined => file?.state.answers.find(({ id }) => id === currentUpdateInfo()?.id)?.result;

const ANSWERS_KEPT = 50;

function carryOut(session: Session, name: string, data: unknown, { by, door }: Envelope): ActResult {
  const { state } = fileOf(session);
  const known = state.facts.length;
  const refused = fileOf(session).act(name, data, { key: by, door });
  if (refused) return fail(refused);
  const result = { recorded: state.facts.slice(known).map((f) => f.name), step: state.step };
  state.answers = [...state.answers, { id: currentUpdateInfo()?.id ?? '', result }].slice(-ANSWERS_KEPT);
  return result;
}

/** A refused signal has nobody to answer to: it is written to the timeline and, as a note, to the desk. */
function signalled(session: Session, { action, data }: Partial<StaffAction> = {}): void {
  const file = fileOf(session);
  const name = String(action ?? 'nothing');
  const refused = file.act(name, data, { key: OPERATOR.by, door: 'signal' });
  if (!refused) return;
  const at = session.clock.now();
  const n = file.state.timeline.filter(({ event }) => event === 'refused').length + 1;
  file.note({ at, event: 'refused', by: OPERATOR.by, door: 'signal', detail: refusalDetail(name, refused) });
  file.enqueue(refusedNote(intentId('refused', name, n), name, refused));
}

function adopt(session: Session, settings: TicketSettings | undefined): void {
  const file = fileOf(session);
  if (settings && file.state.settings.version !== settings.version) file.adopts(settings);
}
