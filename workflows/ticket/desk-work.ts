import type { SaveOrder } from '../../contracts/temporal/activities';
import type { Say } from '../../domain/effects';
import { intentKind } from '../../domain/intents';
import { priorityOf as ticketPriority } from '../../domain/facts/readings';
import { mirror } from '../../domain/process/mirror';
import { desk } from '../activity-policies';
import { failureText, failureType } from '../shared/failure-type';
import type { CaseFile } from './case-file';
import { fold } from './fold';
import { nextSay, plannedSave } from './planned-save';
import { noteRepaired } from './repaired';
import { fileOf } from './session';
import type { Session } from './session';
import { settleViolations } from './violations';

const MINUTE = 60_000;
/** How long to leave a desk alone that did not answer through all retries: longer each time, up to half an hour. */
const outagePauseMs = (lastedMs: number): number => Math.min(30, Math.max(1, Math.round(lastedMs / MINUTE))) * MINUTE;

/** Reads what came after the cursor, when somebody said that something did. */
export async function readNews(session: Session): Promise<void> {
  if (!session.hinted || isDeskDown(session)) return;
  session.hinted = false;
  const file = fileOf(session);
  try {
    const reading = await desk.readDesk(session.ref, file.state.cursor);
    delete file.state.deskDown;
    noteRepaired(session, file, reading);
    fold(file, reading);
  } catch (error) {
    session.hinted = true;
    takeDown(session, error);
  }
}

const isDeskDown = (session: Session): boolean => (fileOf(session).state.deskDown?.lookAgainAt ?? 0) > session.clock.now();

/**
 * Brings the desk in line with the facts: one save per comment, the first of them with everything else that should
 * change. A save that somebody else's overtook is planned anew from what they did.
 */
export async function writeDesk(session: Session): Promise<void> {
  const file = fileOf(session);
  while (!isDeskDown(session) && !file.state.ticket.closed) {
    settleViolations(file, session.clock.now());
    const say = nextSay(file);
    const order = plannedSave(session, file, say);
    if (!order) {
      delete file.state.deskDown;
      return;
    }
    try {
      const { outcome, reading } = await desk.saveToDesk.executeWithOptions({ summary: order.intent, priority: priorityOf(file) }, [session.ref, file.state.cursor, order]);
      delete file.state.deskDown;
      if (outcome === 'saved') settle(session, file, order, say);
      fold(file, reading);
      if (outcome === 'saved' && !say) giveUpWhatIsNotKept(session, file, order);
    } catch (error) {
      if (isRejected(error)) giveUp(session, file, order, say, error);
      else return takeDown(session, error);
    }
  }
}

/** Urgent tickets go first when the desk's queue is long. */
const priorityOf = ({ state: { facts } }: CaseFile) => ({ priorityKey: Number(ticketPriority(facts)?.slice(1) ?? 3) });

/** The save is in the desk: what it proves becomes fact. */
function settle(session: Session, file: CaseFile, order: SaveOrder, say: Say | undefined): void {
  const at = session.clock.now();
  if (!say) {
    file.state.shows += 1;
    return;
  }
  file.carriedOut(say.id, at);
  // What was refused or undone is on the timeline since it happened.
  const kind = intentKind(say.id);
  if (kind !== 'refused' && kind !== 'undone') file.note({ at, event: kind, by: 'process', detail: { public: say.public } });
  if (say.records) file.record(say.records, { key: 'clock', door: 'clock' }, at);
}

/** A desk that takes a value and does not keep it (a rule of its own, a field that is not on the form) would be written to for ever. */
function giveUpWhatIsNotKept(session: Session, file: CaseFile, { intent, ...changes }: SaveOrder): void {
  if (JSON.stringify(mirror(file.view())) !== JSON.stringify(changes)) return;
  file.state.refusedMirror = JSON.stringify(changes);
  file.failed({ do: 'show', id: intent }, session.clock.now(), `the desk does not keep ${Object.keys(changes).join(', ')}`);
}

/** The desk will never take this: recorded, with a task for its owner, and out of the way of the rest. */
function giveUp(session: Session, file: CaseFile, order: SaveOrder, say: Say | undefined, error: unknown): void {
  const at = session.clock.now();
  // Deleted or closed since: nothing can be done with it any more.
  if (['DeskGone', 'DeskClosed'].includes(failureType(error) ?? '')) {
    file.shows({ ...file.state.ticket, closed: true });
    return;
  }
  if (say) return file.failed(say, at, failureText(error));
  const { intent, ...changes } = order;
  file.state.shows += 1;
  file.state.refusedMirror = JSON.stringify(changes);
  file.failed({ do: 'show', id: intent }, at, failureText(error));
}

function takeDown(session: Session, error: unknown): void {
  if (failureType(error) === undefined) throw error;
  const file = fileOf(session);
  const now = session.clock.now();
  const since = file.state.deskDown?.since ?? now;
  // Deleted or merged away: nothing can be done with it any more.
  if (failureType(error) === 'DeskGone') file.shows({ ...file.state.ticket, closed: true });
  file.state.deskDown = { since, lookAgainAt: now + outagePauseMs(now - since) };
  file.note({ at: now, event: 'deskUnreachable', detail: { error: failureText(error), lookAgainAt: file.state.deskDown.lookAgainAt } });
}

const isRejected = (error: unknown): boolean => ['DeskRejected', 'DeskGone', 'DeskClosed', 'BadTemplate'].includes(failureType(error) ?? '');
