import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const FLUSH_DELAY_MS = 100;
const REWRITE_AFTER_BYTES = 32 * 1024 * 1024;

/** Named records that outlive the process. A value is written as it is at the moment of the flush, so a record changed ten times costs one line. */
export interface Records {
  /** What the file held at the start, in the order in which the keys were first written. */
  readonly loaded: ReadonlyMap<string, unknown>;
  readonly put: (key: string, value: unknown) => void;
  readonly remove: (key: string) => void;
  /** Writes everything that is still waiting and stops the timer. */
  readonly close: () => void;
}

export const memoryRecords = (): Records => ({ loaded: new Map(), put: () => undefined, remove: () => undefined, close: () => undefined });

const lineOf = (key: string, value: unknown): string => `${JSON.stringify(value === undefined ? [key] : [key, value])}\n`;

/** A line cut off by a crash can only be the last one; it is left out. */
function readLines(path: string): Map<string, unknown> {
  const records = new Map<string, unknown>();
  if (!existsSync(path)) return records;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    let entry: [string, unknown?];
    try {
      entry = JSON.parse(line) as [string, unknown?];
    } catch {
      break;
    }
    if (entry.length === 1) records.delete(entry[0]);
    else records.set(entry[0], entry[1]);
  }
  return records;
}

/** Leaves the old file whole until the new one is complete. Returns the size written. */
function rewrite(path: string, records: ReadonlyMap<string, unknown>): number {
  const text = [...records].map(([key, value]) => lineOf(key, value)).join('');
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
  return Buffer.byteLength(text);
}

/** An append-only file of `[key, value]` lines, rewritten without its history at the start and whenever it has outgrown its content. */
export function openRecordFile(path: string): Records {
  mkdirSync(dirname(path), { recursive: true });
  const current = readLines(path);
  const loaded = new Map(current);
  const changed = new Set<string>();
  let liveBytes = rewrite(path, current);
  let fileBytes = liveBytes;
  let timer: NodeJS.Timeout | undefined;

  const flush = (): void => {
    timer = undefined;
    const text = [...changed].map((key) => lineOf(key, current.get(key))).join('');
    changed.clear();
    appendFileSync(path, text);
    fileBytes += Buffer.byteLength(text);
    if (fileBytes > 2 * liveBytes + REWRITE_AFTER_BYTES) liveBytes = fileBytes = rewrite(path, current);
  };
  const mark = (key: string): void => {
    changed.add(key);
    timer ??= setTimeout(flush, FLUSH_DELAY_MS);
  };
  return {
    loaded,
    put: (key, value) => {
      current.set(key, value);
      mark(key);
    },
    remove: (key) => {
      if (current.delete(key)) mark(key);
    },
    close: () => {
      clearTimeout(timer);
      if (changed.size > 0) flush();
    },
  };
}
