import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { engineNeeded, findEngine } from '../../../runtime/engine/find-engine';
import { recordEngine, stopLeftoverEngine } from '../../../runtime/engine/leftover';
import { registerSearchAttributes } from '../../../runtime/engine/search-attributes';
import { startEngine } from '../../../runtime/engine/start-engine';
import type { Engine } from '../../../runtime/engine/start-engine';
import { freePort } from '../../../runtime/processes/ports';

let folder: string;
const engines: Engine[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supportway-engine-'));
});

afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.stop()));
  rmSync(folder, { recursive: true });
});

async function start(dbFile?: string): Promise<Engine> {
  const engine = await startEngine({ port: await freePort(), ...(dbFile === undefined ? {} : { dbFile }) });
  engines.push(engine);
  return engine;
}

async function withConnection<T>(engine: Engine, use: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: engine.address });
  try {
    return await use(connection);
  } finally {
    await connection.close();
  }
}

async function attributesOf(connection: Connection): Promise<string[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
  return Object.keys(customAttributes);
}

describe('the engine', () => {
  it('keeps its file over a kill, and takes further search attributes on it', async () => {
    const dbFile = join(folder, 'temporal.db');
    const first = await start(dbFile);
    await withConnection(first, (connection) => registerSearchAttributes(connection, 'default', { FirstKept: 'KEYWORD' }));
    process.kill(first.pid, 'SIGKILL');
    await first.exited;

    const second = await start(dbFile);
    await withConnection(second, async (connection) => {
      expect(await attributesOf(connection)).toContain('FirstKept');
      await registerSearchAttributes(connection, 'default', { FirstKept: 'KEYWORD', AddedLater: 'KEYWORD_LIST' });
      expect(await attributesOf(connection)).toEqual(expect.arrayContaining(['FirstKept', 'AddedLater']));
    });
    expect(existsSync(`${dbFile}-wal`)).toBe(true);
  });

  it('refuses a search attribute that exists with another type, and adds nothing', async () => {
    await withConnection(await start(), async (connection) => {
      await registerSearchAttributes(connection, 'default', { DueLike: 'KEYWORD' });
      const registering = registerSearchAttributes(connection, 'default', { DueLike: 'DATETIME', Other: 'KEYWORD' });
      await expect(registering).rejects.toThrow('DueLike must be DATETIME');
      expect(await attributesOf(connection)).not.toContain('Other');
    });
  });

  it('reports the last words of an engine that ends at its start', async () => {
    const program = join(folder, 'temporal');
    writeFileSync(program, '#!/bin/sh\necho "the file is locked" >&2\nexit 1\n', { mode: 0o755 });
    await expect(startEngine({ program, port: await freePort() })).rejects.toThrow('The Temporal server ended at its start: the file is locked');
  });

  it('is tried once more after a panic, which the race for its inner ports causes', async () => {
    const program = join(folder, 'temporal');
    const started = join(folder, 'started');
    writeFileSync(program, `#!/bin/sh\necho start >> ${started}\necho 'panic: no free port' >&2\necho 'main.go:18 +0x8e' >&2\nexit 2\n`, { mode: 0o755 });
    await expect(startEngine({ program, port: await freePort() })).rejects.toThrow('The Temporal server ended at its start: panic: no free port');
    expect(readFileSync(started, 'utf8')).toBe('start\nstart\n');
  });

  it('is not needed when the environment names a server', () => {
    expect(engineNeeded({})).toBe(true);
    expect(engineNeeded({ TEMPORAL_ADDRESS: 'temporal.example:7233' })).toBe(false);
    expect(engineNeeded({ TEMPORAL_PROFILE: 'staging' })).toBe(false);
  });
});

describe('an engine that its parent left behind', () => {
  async function leaveBehind(dbFile: string, parent: string) {
    const program = await findEngine(() => undefined);
    const args = ['server', 'start-dev', '--headless', '--port', String(await freePort()), '--log-level', 'error', '--db-filename', dbFile];
    const child = spawn(program, args, { stdio: 'ignore' });
    await once(child, 'spawn');
    recordEngine(dbFile, child.pid ?? 0);
    const record = { engine: child.pid, parent: parent === 'dead' ? await deadPid() : process.pid };
    writeFileSync(`${dbFile}.pid`, JSON.stringify(record));
    return child;
  }

  async function deadPid(): Promise<number> {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    return child.pid ?? 0;
  }

  it('is stopped when its parent is dead', async () => {
    const dbFile = join(folder, 'temporal.db');
    const child = await leaveBehind(dbFile, 'dead');
    const exited = once(child, 'exit');
    await expect(stopLeftoverEngine(dbFile)).resolves.toBe(true);
    await exited;
    expect(existsSync(`${dbFile}.pid`)).toBe(false);
  });

  it('stays when its parent lives', async () => {
    const dbFile = join(folder, 'temporal.db');
    const child = await leaveBehind(dbFile, 'alive');
    await expect(stopLeftoverEngine(dbFile)).resolves.toBe(false);
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
});
