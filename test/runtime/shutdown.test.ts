import { EventEmitter } from 'node:events';
import { createShutdown, stopOnSignals } from '../../runtime/shutdown';
import type { ShutdownPhase } from '../../runtime/shutdown';

function prepare(phases: readonly ShutdownPhase[]) {
  const lines: string[] = [];
  const exit = jest.fn<undefined, [number]>();
  const write = (line: string): void => void lines.push(line);
  return { lines, exit, shutdown: createShutdown({ phases, log: { info: write, error: write }, exit }) };
}

const phase = (name: string, run: ShutdownPhase['run']): ShutdownPhase => ({ name, timeoutMs: 1_000, run });
const never = (): Promise<void> => new Promise(() => undefined);

describe('a shutdown in phases', () => {
  it('runs the phases one after the other and exits with 0', async () => {
    const order: string[] = [];
    const { exit, shutdown } = prepare([
      phase('door', async () => {
        await Promise.resolve();
        order.push('door');
      }),
      phase('connection', () => void order.push('connection')),
    ]);
    await shutdown.begin('SIGTERM');
    expect(order).toEqual(['door', 'connection']);
    expect(exit.mock.calls).toEqual([[0]]);
  });

  it('runs the next phase after one that failed, names it and exits with 1', async () => {
    const closed = jest.fn();
    const { exit, lines, shutdown } = prepare([phase('worker', () => Promise.reject(new Error('no answer'))), phase('connection', closed)]);
    await shutdown.begin('SIGTERM');
    expect(closed).toHaveBeenCalledTimes(1);
    expect(lines).toContain('Stopping: worker failed: no answer');
    expect(exit.mock.calls).toEqual([[1]]);
  });

  it('gives a phase its time and no more', async () => {
    jest.useFakeTimers();
    const closed = jest.fn();
    const { exit, lines, shutdown } = prepare([phase('worker', never), phase('connection', closed)]);
    const done = shutdown.begin('SIGTERM');
    await jest.advanceTimersByTimeAsync(999);
    expect(closed).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await done;
    jest.useRealTimers();
    expect(lines).toContain('Stopping: worker did not end within 1 s');
    expect(closed).toHaveBeenCalledTimes(1);
    expect(exit.mock.calls).toEqual([[1]]);
  });

  it('keeps the exit code of the failure that began it', async () => {
    const { exit, shutdown } = prepare([]);
    await shutdown.begin('the worker broke', 70);
    expect(exit.mock.calls).toEqual([[70]]);
  });

  it('runs only once, however often it is begun', async () => {
    const run = jest.fn();
    const { exit, shutdown } = prepare([phase('door', run)]);
    await Promise.all([shutdown.begin('SIGTERM'), shutdown.begin('again')]);
    expect(run).toHaveBeenCalledTimes(1);
    expect(exit).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('ends at once on a second %s, with %i', (signal, code) => {
    const { exit, shutdown } = prepare([phase('worker', never)]);
    const target = new EventEmitter();
    stopOnSignals(shutdown, target);
    target.emit('SIGINT');
    expect(exit).not.toHaveBeenCalled();
    target.emit(signal);
    expect(exit.mock.calls).toEqual([[code]]);
  });

  it('begins when the parent process is gone', async () => {
    const run = jest.fn();
    const { exit, shutdown } = prepare([phase('door', run)]);
    const target = new EventEmitter();
    stopOnSignals(shutdown, target);
    target.emit('disconnect');
    await shutdown.begin('already running');
    expect(run).toHaveBeenCalledTimes(1);
    expect(exit.mock.calls).toEqual([[0]]);
  });
});
