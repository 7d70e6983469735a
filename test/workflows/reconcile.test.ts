import type { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import type { DeskActivities } from '../../contracts/temporal/activities';
import { DESK_QUEUE } from '../../contracts/temporal/task-queues';
import { createReconcileSchedule, createSiteDoor, reconcileNow } from '../../runtime/temporal';
import { sweepWindow } from '../../workflows/reconcile/window';
import { MINUTE, POLICY } from '../support/bestpack';
import { eventually } from '../support/eventually';
import { runWorkers, type RunningWorkers } from '../support/run-workers';

let workers: RunningWorkers;
let client: Client;

const windows: { readonly from: number; readonly to: number }[] = [];
/** Which call fails, counted from 1. */
let failsAt = 0;
/** The desk as far as the sweep needs it, in memory. */
const desk: Pick<DeskActivities, 'sweepDesk'> = {
  sweepDesk: (_site, from, to) => {
    windows.push({ from, to });
    return windows.length === failsAt ? Promise.reject(ApplicationFailure.nonRetryable('no administrator', 'DeskRejected')) : Promise.resolve({ seen: 3, woken: 2 });
  },
};

beforeAll(async () => {
  workers = await runWorkers((at) => [Worker.create({ ...at, taskQueue: DESK_QUEUE, activities: desk })]);
  client = workers.client;
  await createSiteDoor(client).ensure('bestpack', POLICY);
});
afterAll(() => workers.close());

describe('the time that a sweep looks at', () => {
  it('ends a minute ago, and begins ten minutes before the end of the last one', () => {
    expect(sweepWindow(100 * MINUTE, 94 * MINUTE)).toEqual({ from: 84 * MINUTE, to: 99 * MINUTE });
  });

  it('is an hour and those ten minutes at first', () => {
    expect(sweepWindow(100 * MINUTE, undefined)).toEqual({ from: 30 * MINUTE, to: 99 * MINUTE });
  });
});

describe('a sweep by hand', () => {
  it('says what it came to', async () => {
    const { until, ...swept } = await reconcileNow(client, 'bestpack');
    expect(swept).toEqual({ seen: 3, woken: 2 });
    expect(windows).toEqual([{ from: until - 69 * MINUTE, to: until }]);
  });

  it('says that there is no such site', async () => {
    await expect(reconcileNow(client, 'nowhere')).rejects.toMatchObject({ code: 'notFound', message: 'There is no site nowhere here.' });
  });
});

describe('the schedule of the sweep', () => {
  const schedule = () => createReconcileSchedule(client);
  const handle = () => client.schedule.getHandle('reconcile/bestpack');
  it('is missing until it is made; then it runs every five minutes, one at a time', async () => {
    expect(await schedule().state('bestpack')).toBe('missing');
    await schedule().keep('bestpack');
    expect(await schedule().state('bestpack')).toBe('running');
    const { spec, policies } = await handle().describe();
    expect(spec.intervals).toMatchObject([{ every: 5 * MINUTE }]);
    expect(policies).toMatchObject({ overlap: 'SKIP', catchupWindow: MINUTE });
  });

  it('goes on where the last good run ended', async () => {
    windows.splice(0);
    failsAt = 3;
    await handle().update((current) => ({ ...current, spec: { intervals: [{ every: '1 second' }] } }));
    await eventually('four runs', () => windows.length >= 4, 30_000);
    await handle().pause('no more runs are needed');
    const [first, second, failed, next] = windows;
    expect((first?.to ?? 0) - (first?.from ?? 0)).toBe(69 * MINUTE);
    expect(second?.from).toBe((first?.to ?? 0) - 10 * MINUTE);
    expect(failed?.from).toBe((second?.to ?? 0) - 10 * MINUTE);
    expect(next?.from).toBe(failed?.from);
  });

  it('stays paused where an operator paused it', async () => {
    await schedule().keep('bestpack');
    expect(await schedule().state('bestpack')).toBe('paused');
  });
});
