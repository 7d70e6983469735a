import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Archive } from '../../activities/archive';
import type { CaseRecord } from '../../contracts/temporal/case-record';
import { ticketWorkflowId } from '../../contracts/temporal/ids';

const keyOf = (record: Pick<CaseRecord, 'site' | 'ticketId'>): string => ticketWorkflowId(record.site, record.ticketId);

/** A line that was cut short when the machine died counts as not there. */
function keyOfLine(line: string): readonly string[] {
  try {
    return [keyOf(JSON.parse(line) as CaseRecord)];
  } catch {
    return [];
  }
}

interface News {
  readonly from: number;
  readonly bytes: Buffer;
}

/** Everything from `offset` on: other processes append to the same file. A shorter file is a new one: logs are rotated. */
async function readNews(file: FileHandle, offset: number): Promise<News> {
  const { size } = await file.stat();
  const from = size < offset ? 0 : offset;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
  return { from, bytes: buffer.subarray(0, bytesRead) };
}

/**
 * Case records in one file, one JSON object a line, one for each ticket workflow, on disk before the call returns.
 * The file is made with its folder when the first record comes.
 */
export function createJsonLinesArchive(path: string): Archive {
  const kept = new Set<string>();
  let offset = 0;
  let last: Promise<void> = Promise.resolve();

  async function append(record: CaseRecord): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a+');
    try {
      const { from, bytes } = await readNews(file, offset);
      const lines = bytes.toString('utf8').split('\n');
      lines.flatMap(keyOfLine).forEach((key) => kept.add(key));
      const torn = lines.at(-1) !== '';
      offset = from + bytes.lastIndexOf(0x0a) + 1;
      if (kept.has(keyOf(record))) return;
      await file.appendFile(`${torn ? '\n' : ''}${JSON.stringify(record)}\n`);
      await file.sync();
      kept.add(keyOf(record));
    } finally {
      await file.close();
    }
  }

  return {
    keep(record) {
      const turn = last.then(() => append(record));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
