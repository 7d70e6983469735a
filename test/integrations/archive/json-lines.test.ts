import { appendFile, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseRecord } from '../../../contracts/temporal/case-record';
import { createJsonLinesArchive } from '../../../integrations/archive/json-lines';

const record = (ticketId: string, rounds = 1): CaseRecord => ({
  schema: 1, site: 'bestpack', ticketId, process: 'bestpack', policyVersion: 'v1', endedAt: 42, closedBy: 'confirmation', rounds, facts: [], clocks: [], timeline: [],
});

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  path = join(folder, 'records', 'cases.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

const lines = async () => (await readFile(path, 'utf8')).split('\n').filter(Boolean);

describe('the archive of case records', () => {
  it('makes its file and keeps one line for each ticket', async () => {
    const archive = createJsonLinesArchive(path);
    await Promise.all([archive.keep(record('1')), archive.keep(record('2')), archive.keep(record('1', 9))]);
    expect((await lines()).map((line) => JSON.parse(line) as CaseRecord)).toEqual([record('1'), record('2')]);
  });

  it('knows after a restart what it kept', async () => {
    await createJsonLinesArchive(path).keep(record('1'));
    await createJsonLinesArchive(path).keep(record('1'));
    expect(await lines()).toHaveLength(1);
  });

  it('sees what another process kept meanwhile', async () => {
    const [one, other] = [createJsonLinesArchive(path), createJsonLinesArchive(path)];
    await one.keep(record('1'));
    await other.keep(record('2'));
    await one.keep(record('2'));
    expect(await lines()).toHaveLength(2);
  });

  it('goes on behind a line that was cut short', async () => {
    const archive = createJsonLinesArchive(path);
    await archive.keep(record('1'));
    await appendFile(path, '{"schema":1,"site":"best');
    await archive.keep(record('2'));
    expect(JSON.parse((await lines()).at(-1) ?? '')).toEqual(record('2'));
    await createJsonLinesArchive(path).keep(record('2'));
    expect(await lines()).toHaveLength(3);
  });

  it('begins a new file when the old one was moved away', async () => {
    const archive = createJsonLinesArchive(path);
    await archive.keep(record('1'));
    await archive.keep(record('2'));
    await rename(path, `${path}.old`);
    await archive.keep(record('3'));
    await archive.keep(record('2'));
    expect((await lines()).map((line) => JSON.parse(line) as CaseRecord)).toEqual([record('3')]);
  });

  it('goes on after a failure', async () => {
    const archive = createJsonLinesArchive(path);
    await expect(archive.keep(record('no/slash'))).rejects.toThrow('ticket id');
    await archive.keep(record('1'));
    expect(await lines()).toHaveLength(1);
  });
});
