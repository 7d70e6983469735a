import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { tasksCommand } from '../../cli/commands/tasks';
import { CommandError } from '../../cli/io';
import type { OwedTask, TeamTasks } from '../../contracts/http/site-tasks';
import { instant, POLICY } from '../support/bestpack';

const NOW = instant('2026-03-09T09:00:00-07:00');
const HOUR = 3_600_000;
const task = (changes: Partial<OwedTask>): OwedTask => ({
  owner: 'mary', action: 'triage', label: 'Triage', since: NOW - 2 * HOUR, ticketId: '48213', subject: 'Tape head jams', step: 'intake/triage', ...changes,
});

describe('supportway tasks', () => {
  const asked: string[] = [];
  let owed: TeamTasks;
  let server: Server;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const answer = request.url?.startsWith('/sites/bestpack/tasks') ? owed : request.url === '/sites/bestpack' ? { site: 'bestpack', policy: POLICY } : { token: 'T' };
      response.end(JSON.stringify(answer));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  beforeEach(() => {
    asked.splice(0);
    owed = { now: NOW, tasks: [], unread: [] };
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function run(...args: readonly string[]): Promise<readonly string[]> {
    const lines: string[] = [];
    const out = (text: string): void => void lines.push(...text.split('\n'));
    const env = { SUPPORTWAY_API: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
    await tasksCommand({ out, err: out, env, folder: tmpdir() }).parseAsync([...args], { from: 'user' });
    return lines;
  }

  it("shows a table for each person in the calendar's wall time, and what is overdue", async () => {
    owed = {
      now: NOW,
      tasks: [task({ due: NOW - HOUR, label: 'Assign' }), task({ owner: 'jordan', label: 'Add a note', ticketId: '7', step: 'technical/review', subject: 'Noise', due: NOW + 24 * HOUR }), task({})],
      unread: [],
    };
    expect(await run()).toEqual([
      `${POLICY.people['mary']?.name} (mary)`,
      '  ticket  what        step              since                 due                           subject',
      '  48213   Assign      intake/triage     Mon 2026-03-09 07:00  Mon 2026-03-09 08:00 overdue  Tape head jams',
      '  48213   Triage      intake/triage     Mon 2026-03-09 07:00                                Tape head jams',
      '',
      `${POLICY.people['jordan']?.name} (jordan)`,
      '  ticket  what        step              since                 due                           subject',
      '  7       Add a note  technical/review  Mon 2026-03-09 07:00  Tue 2026-03-10 09:00          Noise',
    ]);
  });

  it('says when nobody owes anything, and what it does not know', async () => {
    expect(await run()).toEqual(['Nobody owes anything.']);
    owed = { ...owed, unread: ['9', '12'] };
    expect(await run()).toEqual(['Nobody owes anything.', '', 'Cannot be read, so nobody knows what they owe: 9, 12']);
  });

  it('asks for one person alone', async () => {
    await run('--owner', 'jordan');
    expect(asked).toContain('/sites/bestpack/tasks?owner=jordan');
  });

  it('says who there is when nobody has the key', async () => {
    await expect(run('--owner', 'zoe')).rejects.toThrow(CommandError);
    await expect(run('--owner', 'zoe')).rejects.toThrow(/^"zoe" is not on the roster of bestpack; write one of .*mary/);
    expect(asked.some((path) => path.includes('/tasks'))).toBe(false);
  });

  it('gives programs what the API answers', async () => {
    owed = { now: NOW, tasks: [task({})], unread: ['9'] };
    expect(JSON.parse((await run('--json')).join('\n'))).toEqual(owed);
  });
});
