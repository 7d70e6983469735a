import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { supervise } from '../../../runtime/processes/supervise';
import type { Supervised, SuperviseOptions } from '../../../runtime/processes/supervise';

const STAYS = 'setInterval(() => undefined, 1000);';
const running: Supervised[] = [];

function start(script: string, options: Partial<SuperviseOptions> = {}) {
  const lines: string[] = [];
  const listeners: (() => void)[] = [];
  const child = supervise({
    name: 'workers',
    command: process.execPath,
    args: ['-e', script],
    restart: true,
    firstWaitMs: 10,
    onLine: (line) => {
      lines.push(line);
      for (const listener of listeners) listener();
    },
    ...options,
  });
  running.push(child);
  const linesLike = (text: string, count = 1): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (lines.filter((line) => line.includes(text)).length >= count) resolve();
      };
      listeners.push(look);
      look();
    });
  return { child, lines, linesLike };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((child) => child.stop()));
});

describe('a supervised process', () => {
  it('hands on each line of both streams behind its name', async () => {
    const { lines, linesLike } = start(`console.log('ready'); console.error('careful'); ${STAYS}`);
    await Promise.all([linesLike('ready'), linesLike('careful')]);
    expect([...lines].sort()).toEqual(['workers | careful', 'workers | ready']);
  });

  it('gets the given environment on top of our own', async () => {
    const { lines, linesLike } = start(`console.log(process.env.PLACE, 'PATH' in process.env); ${STAYS}`, { env: { PLACE: 'here' } });
    await linesLike('here');
    expect(lines).toEqual(['workers | here true']);
  });

  it('is started again when it is killed', async () => {
    const { child, lines, linesLike } = start(`console.log('ready'); ${STAYS}`);
    await linesLike('ready');
    const first = child.pid();
    process.kill(first ?? 0, 'SIGKILL');
    await linesLike('ready', 2);
    expect(lines).toContain('workers | ended (SIGKILL); starting it again');
    expect(child.pid()).not.toBe(first);
  });

  it('is given up after five deaths right after its start, with what to do', async () => {
    const { child, lines } = start('process.exit(3)');
    await expect(child.ended).resolves.toBe('gave up');
    expect(lines).toEqual([
      'workers | ended (exit code 3); starting it again',
      'workers | ended (exit code 3); starting it again in 0.01 s',
      'workers | ended (exit code 3); starting it again in 0.02 s',
      'workers | ended (exit code 3); starting it again in 0.04 s',
      'workers | ended 5 times right after its start, the last time with exit code 3: read its lines above, mend the cause and start again.',
    ]);
  });

  it('is not started again when that was not asked for', async () => {
    const { child, lines } = start('process.exit(0)', { restart: false });
    await expect(child.ended).resolves.toBe('gave up');
    expect(lines).toEqual(['workers | ended (exit code 0)']);
  });

  it('tells when the program does not exist', async () => {
    const { child, lines } = start('', { command: '/nowhere/program', restart: false });
    await expect(child.ended).resolves.toBe('gave up');
    expect(lines).toEqual(['workers | ended (spawn /nowhere/program ENOENT)']);
  });

  it('stops in its own order on request and is not started again', async () => {
    const { child, lines, linesLike } = start(`process.on('SIGTERM', () => { console.log('drained'); process.exit(0); }); console.log('ready'); ${STAYS}`);
    await linesLike('ready');
    await child.stop();
    await linesLike('drained');
    await expect(child.ended).resolves.toBe('stopped');
    expect(child.pid()).toBeUndefined();
    expect(lines).toEqual(['workers | ready', 'workers | drained']);
  });

  it('is killed when it does not stop in time', async () => {
    const { child, linesLike } = start(`process.on('SIGTERM', () => console.log('not now')); console.log('ready'); ${STAYS}`, { stopWithinMs: 50 });
    await linesLike('ready');
    await child.stop();
    await expect(child.ended).resolves.toBe('stopped');
  });

  it('can be stopped while it waits for its next start', async () => {
    const { child, linesLike } = start('process.exit(1)', { firstWaitMs: 60_000 });
    await linesLike('in 60 s');
    await child.stop();
    await expect(child.ended).resolves.toBe('stopped');
  });

  it('learns of the end of its parent, even of a killed one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'supervise-'));
    const mark = join(folder, 'mark');
    const child = `process.on('disconnect', () => { require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'alone'); process.exit(0); }); console.log('ready'); ${STAYS}`;
    const parent = start(`
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true });
      ${STAYS}`, { restart: false });
    await parent.linesLike('ready');
    process.kill(parent.child.pid() ?? 0, 'SIGKILL');
    await parent.child.ended;
    while (readIfThere(mark) !== 'alone') await new Promise((resolve) => setTimeout(resolve, 10));
    expect(readIfThere(mark)).toBe('alone');
    rmSync(folder, { recursive: true });
  });
});

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
