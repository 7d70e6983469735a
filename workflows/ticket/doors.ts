import { ApplicationFailure, defineUpdate, setHandler } from '@temporalio/workflow';
import {
  absencesSignal,
  hintSignal,
  moveClockSignal,
  progressQuery,
  settingsSignal,
  staffActionSignal,
  ticketViewQuery,
  trackReportSignal,
} from '../../contracts/temporal/messages';
import type { ActResult, Envelope, StaffAction } from '../../contracts/temporal/messages';
import type { TestClock } from '../../contracts/temporal/clock';
import { refusal } from '../../domain/actions/action';
import { perform } from '../../domain/actions/perform';
import { REFUSED } from '../../domain/actions/refusal';
import type { Refusal } from '../../domain/actions/refusal';
import { TICKET_ACTIONS } from '../../domain/actions/table';
import { intentId } from '../../domain/intents';
import type { TicketSettings } from '../../domain/policy/settings';
import { progressOf } from './progress';
import { refusalDetail, refusedNote } from './refused';
import { fileOf } from './session';
import type { Session } from './session';
import { viewOf } from './view';

const OPERATOR: Envelope = { by: 'temporal-operator', door: 'temporal' };

const fail = (refused: Refusal): never => {
  throw ApplicationFailure.nonRetryable(refused.message, REFUSED, refused);
};

const NOT_READ_YET = refusal('orderRule', 'The ticket is being read from the desk for the first time: try again in a moment.');

/** Opens every door of the ticket. To be called before the first `await`, so that nothing early is turned away. */
export function openDoors(session: Session): void {
  const wake = (clock?: TestClock): void => {
    session.clock.move(clock);
    session.woken = true;
  };
  for (const { name, summary } of TICKET_ACTIONS) openUpdate(session, name, summary, wake);
  setHandler(hintSignal, ({ clock }) => {
    session.hinted = true;
    wake(clock);
  });
  setHandler(moveClockSignal, wake);
  setHandler(trackReportSignal, ({ clock }) => wake(clock));
  setHandler(staffActionSignal, (staffAction) => signalled(session, staffAction, wake));
  setHandler(settingsSignal, ({ settings, clock }) => {
    if (session.file) adopt(session, settings);
    wake(clock);
  });
  setHandler(absencesSignal, ({ absences, clock }) => {
    if (session.file) session.file.state.absences = absences;
    wake(clock);
  });
  setHandler(progressQuery, () => progressOf(session));
  setHandler(ticketViewQuery, () => viewOf(fileOf(session), session.map));
}

/** Validator and handler both judge: the validator keeps a refusal out of history, the handler never relies on it. */
function openUpdate(session: Session, name: string, description: string, wake: (clock?: TestClock) => void): void {
  const update = defineUpdate<ActResult, [unknown, Envelope | undefined]>(name);
  setHandler(
    update,
    (data: unknown, { by, door, clock }: Envelope = OPERATOR): ActResult => {
      wake(clock);
      const file = fileOf(session);
      const known = file.state.facts.length;
      const refused = file.act(name, data, { key: by, door });
      if (refused) return fail(refused);
      return { recorded: file.state.facts.slice(known).map((f) => f.name), step: file.state.step };
    },
    {
      description,
      validator: (data: unknown, { by, door, clock }: Envelope = OPERATOR): void => {
        const { file } = session;
        const now = clock && clock.version > (session.clock.test()?.version ?? 0) ? clock.at : session.clock.now();
        const judged = file ? perform(name, data, file.view(now), { key: by, door }) : { refused: NOT_READ_YET };
        if ('refused' in judged) fail(judged.refused);
      },
    },
  );
}

/** A refused signal has nobody to answer to: it is written to the timeline and, as a note, to the desk. */
function signalled(session: Session, { action, data, clock }: StaffAction, wake: (clock?: TestClock) => void): void {
  wake(clock);
  const { file } = session;
  const refused = file ? file.act(action, data, { key: OPERATOR.by, door: 'signal' }) : NOT_READ_YET;
  if (!refused || !file) return;
  const at = session.clock.now();
  const n = file.state.timeline.filter(({ event }) => event === 'refused').length + 1;
  file.note({ at, event: 'refused', by: OPERATOR.by, door: 'signal', detail: refusalDetail(action, refused) });
  file.enqueue(refusedNote(intentId('refused', action, n), action, refused));
}

function adopt(session: Session, settings: TicketSettings): void {
  const { state } = fileOf(session);
  if (state.settings.version === settings.version) return;
  state.settings = settings;
  fileOf(session).note({ at: session.clock.now(), event: 'policyChanged', detail: { version: settings.version } });
}
