import { condition, getExternalWorkflowHandle, isCancellation, setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import { moveClockSignal, progressQuery, snapshotSignal, trackReportSignal } from '../../contracts/temporal/messages';
import type { TrackInput, TrackReport, TrackResult, TrackSnapshot } from '../../contracts/temporal/messages';
import { compileCalendar } from '../../domain/calendar';
import { TRACK_DUES } from '../../domain/deadlines/track-dues';
import type { Due } from '../../domain/effects';
import { sharedSettings } from '../../domain/policy/shared-settings';
import { createAlarm } from '../shared/alarm';
import { createClock } from '../shared/clock';

const lean = (snapshot: TrackSnapshot): TrackSnapshot => ({ ...snapshot, settings: sharedSettings(snapshot.settings) });

/**
 * A branch of a ticket: runs the clocks of its steps and reports what is due. It judges no gate and touches no desk; it
 * ends when the ticket says that the branch is over.
 */
export async function runTrack(input: TrackInput): Promise<TrackResult> {
  let snapshot = lean(input.snapshot);
  const clock = createClock(snapshot.clock);
  const reported = new Map<string, number>();
  let woken = true;
  let outstanding = 0;
  const wake = (): void => {
    woken = true;
  };
  const next = (): Due | undefined => {
    const { facts, settings, sent } = snapshot;
    const sentAt = (id: string): number | undefined => sent[id] ?? reported.get(id);
    const dues = TRACK_DUES[input.kind]({ facts, settings, calendar: compileCalendar(settings.calendar), sentAt });
    return dues.filter(({ effect }) => sentAt(effect.id) === undefined).toSorted((a, b) => a.at - b.at)[0];
  };

  setHandler(snapshotSignal, (newer) => {
    clock.move(newer.clock);
    if (newer.version > snapshot.version) snapshot = lean(newer);
    wake();
  });
  setHandler(moveClockSignal, (moved) => {
    clock.move(moved);
    wake();
  });
  setHandler(progressQuery, () => {
    const due = snapshot.over === undefined ? next() : undefined;
    return { clockVersion: clock.test()?.version ?? 0, outstanding, dirty: woken, ...(due ? { nextDueAt: due.at } : {}), children: [] };
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
    const due = next();
    if (due && due.at <= clock.now()) {
      await report(due.effect.id);
      woken = true;
      continue;
    }
    setCurrentDetails(`**${snapshot.step}**${due ? `\n\nDue next: ${due.effect.id}, ${new Date(due.at).toISOString()}` : ''}`);
    alarm.arm(due?.at, due ? due.effect.id : '');
    await condition(() => woken);
  }
  return { over: snapshot.over };
}
