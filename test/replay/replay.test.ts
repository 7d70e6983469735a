import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { amcDesk } from '../../domain/process/amc-desk/process';
import { bestpack } from '../../domain/process/bestpack/process';
import { l1Desk } from '../../domain/process/l1-desk/process';
import { allSteps } from '../../domain/process/map';
import { REQUEST_STORIES } from './request-stories';

const CORPUS = join(__dirname, 'corpus');
const BUNDLE = process.env['TEST_WORKFLOW_BUNDLE'] ?? '';
const run = promisify(execFile);
/** Some 340 histories. */
const REPLAY_WITHIN_MS = 240_000;

interface Outcome {
  readonly zone: string;
  readonly replayed: number;
  readonly failures: readonly string[];
}

async function replay(bundle: string, zone: string): Promise<Outcome> {
  const { stdout } = await run(process.execPath, [require.resolve('./replay-corpus.cjs'), bundle, CORPUS], { env: { ...process.env, TZ: zone }, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Outcome;
}

describe('the recorded histories', () => {
  const recorded = readdirSync(CORPUS);

  it.each(['UTC', 'Asia/Tokyo', 'America/New_York'])('replay with the bundle as it is built now, in the zone %s', async (zone) => {
    expect(await replay(BUNDLE, zone)).toEqual({ zone, replayed: recorded.length, failures: [] });
  }, REPLAY_WITHIN_MS);

  it.each(allSteps(bestpack).map(({ name }) => name))('know the step %s, closed in the desk and cancelled', (step) => {
    const name = step.replace('/', '-');
    expect(recorded).toEqual(expect.arrayContaining([`${name}.closed-in-the-desk.json`, `${name}.cancelled.json`]));
  });

  /** Steps at which no ticket of theirs rests: what finishes them comes with the ticket itself. */
  const PASSED_AT_ONCE = ['log', 'acknowledge'];

  it.each(allSteps(l1Desk).map(({ name }) => name).filter((step) => !PASSED_AT_ONCE.includes(step)))('know the step %s of l1-desk, over and cancelled', (step) => {
    const name = `l1-desk.${step.replace('/', '-')}`;
    expect(recorded).toEqual(expect.arrayContaining([`${name}.over.json`, `${name}.cancelled.json`]));
  });

  it.each(allSteps(amcDesk).map(({ name }) => name).filter((step) => step !== 'acknowledge'))('know the step %s of amc-desk, over and cancelled', (step) => {
    const name = step.replace('/', '-');
    const known = ['amc-desk', 'amc-desk.expired'].map((path) => [`${path}.${name}.over.json`, `${path}.${name}.cancelled.json`]);
    expect(known.filter((files) => files.every((file) => recorded.includes(file)))).not.toEqual([]);
  });

  it.each(Object.keys(REQUEST_STORIES))('know the %s', (name) => {
    expect(recorded).toContain(`${name}.json`);
  });

  it('hold nothing of the machine that recorded them', () => {
    const texts = recorded.map((file) => readFileSync(join(CORPUS, file), 'utf8'));
    expect(texts.filter((text) => /"identity"|"stackTrace"|node_modules/.test(text))).toEqual([]);
  });
});

describe('the replay gate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'supportway-replay-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('fails for workflows that would do something else than was recorded', async () => {
    const code = readFileSync(BUNDLE, 'utf8');
    const broken = code.replace("technical: 'technicalTrack'", "technical: 'anotherTrack'");
    expect(broken).not.toBe(code);
    const bundle = join(folder, 'broken-bundle.js');
    writeFileSync(bundle, broken);
    const { replayed, failures } = await replay(bundle, 'UTC');
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.length).toBeLessThan(replayed);
    expect(failures.every((failure) => failure.includes('[TMPRL1100]'))).toBe(true);
  }, REPLAY_WITHIN_MS);
});
