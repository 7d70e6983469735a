import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { calendarCases, differences, QUESTIONS_PER_CASE } from './calendar-cases';
import type { CalendarCase } from './calendar-cases';

/** Compares calendars with the minute walk, in random cases: `--cases 1000000 --seed 1`. Exit code 1 and the smallest differing case found, on a difference. */
const BATCH = 20_000;

const { values } = parseArgs({ options: { cases: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } } });
const cases = wholeNumber('cases', values.cases);
const seed = wholeNumber('seed', values.seed);
const started = Date.now();

for (let done = 0; done < cases; ) {
  const batch = Math.min(BATCH, cases - done);
  const batchSeed = seed + done;
  const result = fc.check(fc.property(calendarCases, noDifference), { seed: batchSeed, numRuns: Math.ceil(batch / QUESTIONS_PER_CASE) });
  if (result.failed) {
    process.stdout.write(`${differenceReport(result.counterexample?.[0], batchSeed)}\n`);
    process.exitCode = 1;
    break;
  }
  done += batch;
  process.stdout.write(`${done} of ${cases} cases alike, ${Math.round((Date.now() - started) / 1_000)} s\n`);
}

function noDifference(example: CalendarCase): boolean {
  return differences(example).length === 0;
}

function differenceReport(example: CalendarCase | undefined, batchSeed: number): string {
  if (example === undefined) return `A case of seed ${batchSeed} could not be run`;
  return [`Calendar and minute walk differ, seed ${batchSeed}:`, ...differences(example), JSON.stringify(example, null, 2)].join('\n');
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  process.stderr.write(`--${name} takes a whole number, not "${text}"\n`);
  return process.exit(2);
}
