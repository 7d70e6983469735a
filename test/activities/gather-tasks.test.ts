import { createGatherTasks } from '../../activities/gather-tasks';
import type { OwedTask } from '../../contracts/http/site-tasks';
import { instant, SETTINGS } from '../support/bestpack';

const MONDAY = instant('2026-03-09T05:00:00-07:00');
const task = (changes: Partial<OwedTask>): OwedTask => ({
  owner: 'mary', action: 'triage', label: 'Triage', since: 1, ticketId: '48213', subject: 'Tape head jams', step: 'intake/triage', ...changes,
});
const gather = (now: number, ...tasks: readonly OwedTask[]) => createGatherTasks({ owedAt: () => Promise.resolve({ now, tasks, unread: [], calendar: { ...SETTINGS.calendar, holidays: ['2026-12-25'] } }) })('bestpack');

describe('the lists of the day', () => {
  it('are one for each person who owes something, in the order of their tasks', async () => {
    const lists = await gather(
      MONDAY,
      task({ owner: 'mary', label: 'Assign', due: MONDAY - 60_000 }),
      task({ owner: 'jordan', label: 'Add a note', ticketId: '7', subject: 'Noise' }),
      task({ owner: 'mary', due: MONDAY + 3 * 3_600_000 }),
    );
    expect(lists).toEqual([
      { id: 'digest/bestpack/2026-03-09/jordan', to: 'jordan', at: MONDAY, tasks: '- Add a note: ticket 7, Noise' },
      {
        id: 'digest/bestpack/2026-03-09/mary',
        to: 'mary',
        at: MONDAY,
        tasks: '- Assign: ticket 48213, Tape head jams; due Mon 2026-03-09 04:59, overdue\n- Triage: ticket 48213, Tape head jams; due Mon 2026-03-09 08:00',
      },
    ]);
  });

  it('call a request that is no ticket yet by what it is', async () => {
    expect(await gather(MONDAY, task({ label: 'Ask for the confirmation', ticketId: 'request r1', subject: 'Compressor stops' }))).toMatchObject([{ tasks: '- Ask for the confirmation: request r1, Compressor stops' }]);
  });

  it('are of the day in the zone of the calendar', async () => {
    expect((await gather(instant('2026-03-10T02:00:00Z'), task({}))).map(({ id }) => id)).toEqual(['digest/bestpack/2026-03-09/mary']);
  });

  it('are none when nobody owes anything', async () => {
    expect(await gather(MONDAY)).toEqual([]);
  });

  it.each([['a holiday', '2026-12-25T05:00:00-08:00'], ['a weekend', '2026-03-08T05:00:00-07:00']])('are none on %s', async (_what, at) => {
    expect(await gather(instant(at), task({}))).toEqual([]);
  });
});
