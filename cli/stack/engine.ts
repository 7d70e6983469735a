import { SEARCH_ATTRIBUTES } from '../../contracts/temporal/search-attributes';
import { startEngine } from '../../runtime/engine/start-engine';
import type { Engine, EngineOptions } from '../../runtime/engine/start-engine';
import { registerSearchAttributes } from '../../runtime/engine/search-attributes';
import { Connection } from '@temporalio/client';

/** A Temporal server that is started again when it ends unasked. */
export interface KeptEngine {
  readonly address: string;
  readonly uiAddress?: string;
  readonly pid: () => number;
  /** Ends the process at once; resolves when it is gone. It starts again unless it is to stay down. */
  readonly kill: (stays: 'down' | undefined) => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts the engine and registers what operators filter by. */
export async function keepEngine(options: EngineOptions, onLine: (line: string) => void): Promise<KeptEngine> {
  let wanted = true;
  let engine = await startEngine(options);
  await register(engine.address);
  watch(engine);

  function watch(running: Engine): void {
    void running.exited.then(() => (wanted ? restart() : undefined));
  }

  async function restart(): Promise<void> {
    onLine('temporal | ended; starting it again');
    await start().catch((error: unknown) => onLine(`temporal | ${String(error)}`));
  }

  async function start(): Promise<void> {
    wanted = true;
    engine = await startEngine(options);
    watch(engine);
  }

  return {
    address: engine.address,
    ...(engine.uiAddress === undefined ? {} : { uiAddress: engine.uiAddress }),
    pid: () => engine.pid,
    kill: async (stays) => {
      wanted = stays !== 'down';
      const { exited, pid } = engine;
      process.kill(pid, 'SIGKILL');
      await exited;
    },
    start,
    stop: async () => {
      wanted = false;
      await engine.stop();
    },
  };
}

async function register(address: string): Promise<void> {
  const connection = await Connection.connect({ address });
  await registerSearchAttributes(connection, 'default', SEARCH_ATTRIBUTES);
  await connection.close();
}
