import type { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { failingForTemporal } from '../../activities/failures';
import { NoticeError } from '../../activities/notices-port';
import type { Digest, OfficeActivities } from '../../contracts/temporal/activities';
import { OFFICE_QUEUE } from '../../contracts/temporal/task-queues';
import { createDigestSchedule, createSiteDoor, digestNow } from '../../runtime/temporal';
import { CALENDAR, POLICY, SETTINGS } from '../support/bestpack';
import { eventually } from '../support/eventually';
import { runWorkers, type RunningWorkers } from '../support/run-workers';

const listOf = (to: string, day: string): Digest => ({ id: `digest/bestpack/${day}/${to}`, to, tasks: '- Triage: ticket 48213, Tape head jams', at: 42 });

let workers: RunningWorkers;
let client: Client;

let lists: readonly Digest[] = [];
const mails: Digest[] = [];
/** What the mail of a person fails with. */
const failures = new Map<string, NoticeError>();
/** The office as far as the digest needs it, in memory. */
const office: Pick<OfficeActivities, 'gatherTasks' | 'tellDigest'> = {
  gatherTasks: () => Promise.resolve(lists),
  tellDigest: failingForTemporal((_site: string, digest: Digest) => {
    mails.push(digest);
    const failure = failures.get(digest.to);
    return failure ? Promise.reject(failure) : Promise.resolve({ channel: 'mail' as const });
  }),
};

beforeAll(async () => {
  workers = await runWorkers((at) => [Worker.create({ ...at, taskQueue: OFFICE_QUEUE, activities: office })]);
  client = workers.client;
  await createSiteDoor(client).ensure('bestpack', POLICY);
});
beforeEach(() => {
  mails.splice(0);
  failures.clear();
});
afterAll(() => workers.close());

const told = () => mails.map(({ to }) => to);

describe('the daily digest', () => {
  it('tells each person once a day, however often it runs', async () => {
    lists = [listOf('jordan', '2026-03-09'), listOf('mary', '2026-03-09')];
    expect(await digestNow(client, 'bestpack')).toEqual([{ to: 'jordan', outcome: 'mail' }, { to: 'mary', outcome: 'mail' }]);
    expect(await digestNow(client, 'bestpack')).toEqual([{ to: 'jordan', outcome: 'earlier' }, { to: 'mary', outcome: 'earlier' }]);
    expect(mails).toEqual(lists);
    lists = [listOf('mary', '2026-03-10')];
    await digestNow(client, 'bestpack');
    expect(told()).toEqual(['jordan', 'mary', 'mary']);
  });

  it('tells the others when the mail of one fails, and that one when it runs again', async () => {
    lists = [listOf('jordan', '2026-03-11'), listOf('mary', '2026-03-11')];
    failures.set('jordan', new NoticeError('notSent', 'mail server not reached'));
    expect(await digestNow(client, 'bestpack')).toEqual([{ to: 'jordan', outcome: 'failed', why: 'mail server not reached' }, { to: 'mary', outcome: 'mail' }]);
    failures.clear();
    expect(await digestNow(client, 'bestpack')).toEqual([{ to: 'jordan', outcome: 'mail' }, { to: 'mary', outcome: 'earlier' }]);
    expect(told()).toEqual(['jordan', 'mary', 'jordan']);
  });

  it('never repeats a mail that may have gone out', async () => {
    lists = [listOf('jordan', '2026-03-12')];
    failures.set('jordan', new NoticeError('unknown', 'the connection broke'));
    expect(await digestNow(client, 'bestpack')).toEqual([{ to: 'jordan', outcome: 'unknown', why: 'the connection broke' }]);
    failures.clear();
    expect(await digestNow(client, 'bestpack')).toEqual([{ to: 'jordan', outcome: 'earlier' }]);
    expect(told()).toEqual(['jordan']);
  });

  it('tells nobody where nobody owes anything', async () => {
    lists = [];
    expect(await digestNow(client, 'bestpack')).toEqual([]);
  });

  it('says that there is no such site', async () => {
    await expect(digestNow(client, 'nowhere')).rejects.toMatchObject({ code: 'notFound', message: 'There is no site nowhere here.' });
  });
});

describe('the schedule of the digest', () => {
  const handle = () => client.schedule.getHandle('digest/bestpack');
  /** The wall times of a week's firings. */
  const wallTimes = async (): Promise<ReadonlySet<string>> => {
    const { nextActionTimes } = (await handle().describe()).info;
    return new Set(nextActionTimes.map((at) => CALENDAR.wallTime(at.getTime())).map(({ weekday, time }) => `${weekday} ${time}`));
  };

  it("begins at the policy's hour in the calendar's zone, on its working weekdays", async () => {
    await createDigestSchedule(client).keep('bestpack', POLICY);
    expect(await wallTimes()).toEqual(new Set(['mon 05:00', 'tue 05:00', 'wed 05:00', 'thu 05:00', 'fri 05:00']));
    expect((await handle().describe()).policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 3_600_000 });
  });

  it('follows an edited policy, and stays paused where an operator paused it', async () => {
    await handle().pause('The team is at the fair');
    const { calendar } = SETTINGS;
    const hours = { ...calendar.hours, mon: [], sat: [['08:00', '12:00']] } as const;
    const edited = { ...POLICY, notices: { ...POLICY.notices, digestAt: '07:30' }, settings: { ...SETTINGS, calendar: { ...calendar, hours } } };
    await createDigestSchedule(client).keep('bestpack', edited);
    expect(await wallTimes()).toEqual(new Set(['tue 07:30', 'wed 07:30', 'thu 07:30', 'fri 07:30', 'sat 07:30']));
    expect((await handle().describe()).state).toMatchObject({ paused: true, note: 'The team is at the fair' });
  });

  it('starts the digest', async () => {
    lists = [listOf('mary', '2026-03-13')];
    await handle().trigger();
    await eventually('the digest to start', async () => (await handle().describe()).info.recentActions.length > 0);
    const started = (await handle().describe()).info.recentActions[0]?.action;
    await client.workflow.getHandle(started?.workflow.workflowId ?? '').result();
    expect(mails).toEqual(lists);
  });
});
