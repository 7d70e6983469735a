export interface ShutdownPhase {
  readonly name: string;
  readonly timeoutMs: number;
  readonly run: () => void | Promise<void>;
}

export interface ShutdownOptions {
  /** Run one after the other; one that fails or takes too long is told, and the next one runs. */
  readonly phases: readonly ShutdownPhase[];
  readonly log: { readonly info: (message: string) => void; readonly error: (message: string) => void };
  readonly exit: (code: number) => void;
}

export interface Shutdown {
  /** Runs the phases once, then exits: with `exitCode`, or with 1 when a phase failed. Later calls wait for the first. */
  readonly begin: (reason: string, exitCode?: number) => Promise<void>;
  /** The first signal begins the shutdown, the second ends the process at once with 128 + its number. */
  readonly onSignal: (signal: StopSignal) => void;
}

const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type StopSignal = keyof typeof EXIT_CODES;

/** Stops a process in named phases: doors first, then workers, then connections. */
export function createShutdown({ phases, log, exit }: ShutdownOptions): Shutdown {
  let running: Promise<void> | undefined;

  async function runAll(reason: string, exitCode: number): Promise<void> {
    log.info(`Stopping (${reason})`);
    let failed = false;
    for (const phase of phases) {
      const problem = await runPhase(phase);
      if (problem === undefined) continue;
      failed = true;
      log.error(`Stopping: ${phase.name} ${problem}`);
    }
    exit(failed && exitCode === 0 ? 1 : exitCode);
  }

  const begin = (reason: string, exitCode = 0): Promise<void> => (running ??= runAll(reason, exitCode));

  return {
    begin,
    onSignal: (signal) => {
      if (running) exit(EXIT_CODES[signal]);
      else void begin(signal);
    },
  };
}

/** @returns what went wrong, undefined when nothing did */
async function runPhase({ timeoutMs, run }: ShutdownPhase): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`did not end within ${timeoutMs / 1000} s`), timeoutMs);
  });
  const work = async (): Promise<undefined> => {
    await run();
  };
  try {
    return await Promise.race([work(), overdue]);
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Binds a shutdown to this process: Ctrl-C, a stop by the system, a closed terminal, and, for a child of `supportway up`, the end of its parent
 * (children run in process groups of their own, so no signal tells them).
 */
export function stopOnSignals(shutdown: Shutdown, target: NodeJS.EventEmitter = process): void {
  for (const signal of Object.keys(EXIT_CODES) as StopSignal[]) target.on(signal, () => shutdown.onSignal(signal));
  const orphaned = (): void => void shutdown.begin('the parent process is gone');
  target.once('disconnect', orphaned);
  // It may have gone before anybody listened.
  if (target === process && process.connected === false) orphaned();
}
