import type { Json } from '../../domain/json';
import { isHappening } from '../format/expectation';
import { isList } from '../format/json-shapes';
import type { Check, Expectation } from '../format/scenario';
import { meets } from './rules';

/** Everything that can be seen of a ticket, under the keys that expectations name. Lists of what happened hold all of it. */
export type Observed = Readonly<Record<string, Json>>;

/** How much of each list of happenings a ticket's earlier expectations have dealt with. */
export type Seen = Readonly<Record<string, number>>;

export interface Failure {
  readonly line: number;
  readonly key: string;
  readonly expected: Json;
  readonly actual: Json;
}

export interface Verdict {
  readonly failures: readonly Failure[];
  /** What the next expectation starts from. */
  readonly seen: Seen;
}

/** Judges an expectation against what is seen of its ticket. */
export function judge(expectation: Expectation, observed: Observed, seen: Seen): Verdict {
  const now = since(observed, seen);
  return { failures: failuresOf(expectation, now), seen: { ...seen, ...dealtWith(expectation, observed) } };
}

function failuresOf({ checks, not, anyOf }: Expectation, now: Observed): readonly Failure[] {
  const failed = checks.filter((check) => !holds(check, now)).map((check) => failure(check.key, check.expected, check, now));
  const held = not.filter((check) => holds(check, now)).map((check) => failure(`not ${check.key}`, { not: check.expected }, check, now));
  return [...failed, ...held, ...anyOf.flatMap((group) => noneHolds(group, now))];
}

/** Nothing when one of the alternatives holds, else the failures of all. */
function noneHolds(alternatives: readonly Expectation[], now: Observed): readonly Failure[] {
  const each = alternatives.map((one) => failuresOf(one, now));
  return each.some((failures) => failures.length === 0) ? [] : each.flatMap((failures, i) => failures.map((one) => ({ ...one, key: `anyOf[${i + 1}] ${one.key}` })));
}

const holds = (check: Check, now: Observed): boolean => meets(check.key, check.expected, now[check.key]);

const failure = (key: string, expected: Json, check: Check, now: Observed): Failure => ({
  line: check.line,
  key,
  expected,
  actual: now[check.key] ?? null,
});

function since(observed: Observed, seen: Seen): Observed {
  return Object.fromEntries(
    Object.entries(observed).map(([key, value]): [string, Json] => {
      const before = seen[key] ?? 0;
      if (!isHappening(key) || before === 0) return [key, value];
      return [key, isList(value) ? value.slice(before) : Number(value) - before];
    }),
  );
}

function dealtWith(expectation: Expectation, observed: Observed): Seen {
  const keys = [...namedBy(expectation)].filter(isHappening);
  return Object.fromEntries(keys.map((key) => [key, sizeOf(observed[key])]));
}

function namedBy({ checks, not, anyOf }: Expectation): ReadonlySet<string> {
  const own = [...checks, ...not].map((check) => check.key);
  return new Set([...own, ...anyOf.flat().flatMap((one) => [...namedBy(one)])]);
}

const sizeOf = (value: Json | undefined): number => (isList(value) ? value.length : Number(value ?? 0));
