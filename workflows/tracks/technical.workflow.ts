import { condition, getExternalWorkflowHandle, isCancellation, setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import { moveClockSignal, progressQuery, snapshotSignal, trackReportSignal } from '../../contracts/temporal/messages';
import type { TrackInput, TrackReport, TrackResult } from '../../contracts/temporal/messages';
import { compileCalendar } from '../../domain/calendar';
import { nextEngineeringChase } from '../../domain/deadlines/engineering';
import { createAlarm } from '../shared/alarm';
import { createClock } from '../shared/clock';

/**
 * The technical branch of a ticket: runs the clock of engineering's answer and reports what is due. It judges no gate
 * and touches no desk; it ends when the ticket says that the branch is over.
 */
export async function technicalTrack(input: TrackInput): Promise<TrackResult> {
  let { snapshot } = input;
  const clock = createClock(snapshot.clock);
  const reported = new Map<string, number>();
  let woken = true;
  let outstanding = 0;
  const wake = (): void => {
    woken = true;
  };
  const chase = () =>
    nextEngineeringChase(snapshot.facts, compileCalendar(snapshot.settings.calendar), snapshot.settings.engineeringChaseMs, (id) => reported.get(id));

  setHandler(snapshotSignal, (next) => {
    clock.move(next.clock);
    if (next.version > snapshot.version) snapshot = next;
    wake();
  });
  setHandler(moveClockSignal, (moved) => {
    clock.move(moved);
    wake();
  });
  setHandler(progressQuery, () => {
    const next = snapshot.over === undefined ? chase() : undefined;
    return { clockVersion: clock.test()?.version ?? 0, outstanding, dirty: woken, ...(next ? { nextDueAt: next.at } : {}), children: [] };
  });

  const report = async (rung: string): Promise<void> => {
    const parent = workflowInfo().parent?.workflowId;
    if (parent === undefined) return;
    reported.set(rung, clock.now());
    const test = clock.test();
    const message: TrackReport = { track: workflowInfo().workflowId, rung, ...(test ? { clock: test } : {}) };
    outstanding += 1;
    try {
      await getExternalWorkflowHandle(parent).signal(trackReportSignal, message);
    } catch (error) {
      // A ticket that has ended cancels its tracks: nobody is left to be told.
      if (isCancellation(error)) throw error;
    } finally {
      outstanding -= 1;
    }
  };

  const alarm = createAlarm(clock.now, () => clock.test() !== undefined, wake);
  while (snapshot.over === undefined) {
    woken = false;
    const next = chase();
    if (next && next.at <= clock.now()) {
      await report(next.id);
      woken = true;
      continue;
    }
    setCurrentDetails(`**${snapshot.step}**${next ? `\n\nEngineering is chased next: ${new Date(next.at).toISOString()}` : ''}`);
    alarm.arm(next?.at, 'chase engineering');
    await condition(() => woken);
  }
  return { over: snapshot.over };
}
