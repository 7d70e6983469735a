import { parseArgs } from 'node:util';
import { contenders } from './contenders';
import type { Contender } from './contenders';
import { medianNanoseconds, METHOD } from './measure';

/** Times a 48-hour addition and a year between, beside two other libraries with the same calendar and inputs. `--json` prints the figures for a program. */
interface Figure {
  readonly name: string;
  readonly nanoseconds: number;
  /** How many times ours this is. */
  readonly ratio: number;
  /** Inputs for which the answer is ours. */
  readonly sameAnswers: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const INPUTS = 128;
const HOURS = 48;
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
// Steps that share no factor with days and weeks: the inputs fall on all weekdays and times, open and closed.
const STEP = 3 * DAY - 607 * MINUTE;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const spans: Span[] = Array.from({ length: INPUTS }, (_, i) => {
  const from = Date.UTC(2026, 0, 2, 15, 7) + i * STEP;
  return { from, to: from + 365 * DAY - i * 37 * MINUTE };
});

const [ours, ...peers] = contenders();
const report = {
  node: process.version,
  method: METHOD,
  inputs: INPUTS,
  addition48h: figures((contender, { from }) => contender.addHours(from, HOURS)),
  yearBetween: figures((contender, { from, to }) => contender.between(from, to)),
};
process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : text());

function figures(question: (contender: Contender, span: Span) => number): readonly Figure[] {
  const own = medianNanoseconds(spans, (span) => question(ours, span));
  return [ours, ...peers].map((contender) => {
    const nanoseconds = contender === ours ? own : medianNanoseconds(spans, (span) => question(contender, span));
    const sameAnswers = spans.filter((span) => question(contender, span) === question(ours, span)).length;
    return { name: contender.name, nanoseconds: Math.round(nanoseconds), ratio: Math.round(nanoseconds / own), sameAnswers };
  });
}

function text(): string {
  return [
    `Business time, Monday to Friday 05:00-17:00 America/Los_Angeles, 12 holidays; Node ${report.node}`,
    `${report.method}; ${INPUTS} inputs`,
    ...table(`${HOURS} business hours added`, report.addition48h),
    ...table('Business time of a year', report.yearBetween),
    '',
  ].join('\n');
}

function table(title: string, rows: readonly Figure[]): string[] {
  return ['', title, ...rows.map(({ name, nanoseconds, ratio, sameAnswers }) => `  ${name.padEnd(22)} ${nanoseconds.toLocaleString('en').padStart(12)} ns  ${`${ratio} x`.padStart(8)}  same answer for ${sameAnswers} of ${INPUTS}`)];
}
