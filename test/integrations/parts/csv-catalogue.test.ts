import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCsvCatalogue } from '../../../integrations/parts/csv-catalogue';

let folder: string;
let file: string;
let faults: string[];
let edition = 0;

/** Writes the file as of a new moment: changes within one tick of the file system would not show. */
async function write(text: string): Promise<void> {
  await writeFile(file, text);
  edition += 1;
  await utimes(file, edition, edition);
}
const open = (path: string | undefined = file) => openCsvCatalogue(path, (problem) => faults.push(problem));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parts-'));
  file = join(folder, 'parts.csv');
  faults = [];
});
afterEach(() => rm(folder, { recursive: true }));

const PARTS = 'Part Number,Description,Machine Models\nTH-100,Tape head 2",RSA-2024; MTS 22\n"TH-200","Blade, tape head",\n';

describe('the parts list of a file', () => {
  it('is read by its titles, with or without quotes', async () => {
    await write(PARTS);
    const catalogue = await open();
    expect(await catalogue.search('bestpack', { words: 'tape head' })).toEqual([
      { number: 'TH-100', description: 'Tape head 2"', machineModels: ['RSA-2024', 'MTS 22'] },
      { number: 'TH-200', description: 'Blade, tape head', machineModels: [] },
    ]);
  });

  it('may have been written by a spreadsheet, its columns in any order', async () => {
    await write('\uFEFFModels,"PART #",Desc.\r\nA|B, 7 ,Belt\r\n\r\n');
    expect(await (await open()).search('bestpack', { words: 'belt' })).toEqual([{ number: '7', description: 'Belt', machineModels: ['A', 'B'] }]);
  });

  it('is read again when the file has changed', async () => {
    await write(PARTS);
    const catalogue = await open();
    await write('number,description,models\nB-1,Belt,\n');
    expect(await catalogue.search('bestpack', { words: 'belt' })).toHaveLength(1);
    expect(await catalogue.search('bestpack', { words: 'tape' })).toEqual([]);
  });

  it('stays in use when the next one is faulty or gone, which is said once', async () => {
    await write(PARTS);
    const catalogue = await open();
    await write('number,description,models\nB-1,Belt,\n,Screw,\n');
    const found = () => catalogue.search('bestpack', { words: 'tape' });
    expect([await found(), await found()].map((parts) => parts.length)).toEqual([2, 2]);
    expect(faults).toEqual([`the parts list ${file}: line 3: the part has no number`]);
    await rm(file);
    expect([await found(), await found()].map((parts) => parts.length)).toEqual([2, 2]);
    expect(faults).toHaveLength(2);
    await write('number,description,models\nT-9,Tape,\n');
    expect(await found()).toEqual([{ number: 'T-9', description: 'Tape', machineModels: [] }]);
  });

  it.each([
    ['a column is missing', 'number,models\n1,A\n', 'line 1: no column "description"'],
    ['there is nothing in it', '', 'line 1: no column "number", "description", "models"'],
    ['a row is short', 'number,description,models\n1,Belt,A\n2,Screw\n', 'line 3'],
    ['a number is missing', 'number,description,models\n"","Belt\nwide",A\n', 'line 3: the part has no number'],
    ['a quotation has no end', 'number,description,models\n1,"Belt,A\n', 'line 2'],
  ])('cannot be opened when %s', async (_what, text, problem) => {
    await write(text);
    await expect(open()).rejects.toThrow(problem);
    await expect(open()).rejects.toThrow(file);
  });

  it('cannot be opened when there is no file', async () => {
    await expect(open()).rejects.toThrow('no such file');
  });

  it('is empty when no file is configured', async () => {
    expect(await (await openCsvCatalogue(undefined, () => undefined)).search('bestpack', { words: 'tape' })).toEqual([]);
  });
});
