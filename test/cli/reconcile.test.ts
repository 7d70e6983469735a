import { tmpdir } from 'node:os';
import { reconcileCommand } from '../../cli/commands/reconcile';
import { findingOf, scheduleChecks } from '../../cli/doctor/schedule-checks';
import { showSweep } from '../../cli/show-sweep';

const silent = (): void => undefined;
const io = { out: silent, err: silent, env: {}, folder: tmpdir() };

describe('supportway reconcile', () => {
  it('says how to start where nothing runs', async () => {
    await expect(reconcileCommand(io).parseAsync([], { from: 'user' })).rejects.toThrow('start it with `npm start`');
  });

  it('says what the sweep came to', () => {
    const where = 'A ticket for which a webhook was lost has `repaired` in its timeline.';
    expect(showSweep({ seen: 3, woken: 2 })).toEqual(['3 tickets were saved lately; 2 were told to look, the process of 1 has ended.', where]);
    expect(showSweep({ seen: 1, woken: 1 })).toEqual(['1 ticket was saved lately; 1 was told to look.', where]);
    expect(showSweep({ seen: 0, woken: 0 })).toEqual(['No ticket was saved lately.']);
  });
});

describe('supportway doctor', () => {
  it('says when nothing sweeps a desk, and what to do', () => {
    expect(findingOf('bestpack', 'missing')).toMatchObject({ state: 'wrong', says: [expect.stringMatching(/reconcile\/bestpack is missing.*start the API again/)] });
    expect(findingOf('bestpack', 'paused')).toMatchObject({ state: 'advice', says: [expect.stringContaining('--unpause --schedule-id reconcile/bestpack')] });
    expect(findingOf('bestpack', 'running').state).toBe('fine');
  });

  it('asks for no sweep of the sandbox, whose sites live by test clocks', () => {
    expect(scheduleChecks(io)).toEqual([]);
  });
});
