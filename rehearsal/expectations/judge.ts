import type { Json } from '../../domain/json';
import { isHappening } from '../format/expectation';
import { isList, isMapping } from '../format/json-shapes';
import type { Check, Expectation } from '../format/scenario';
import { meets } from './rules';

/** Everything that can be seen of a ticket or a request, under the keys that expectations name. Lists of what happened hold all of it. */
export type Observed = Readonly<Record<string, Json>>;

/** How much of each list of happenings earlier expectations have dealt with. */
export type Seen = Readonly<Record<string, number>>;

/** Where things are seen, and what is looked at no more. */
export interface Source {
  readonly observed: Observed;
  readonly seen: Seen;
}

export interface Failure {
  readonly line: number;
  readonly key: string;
  readonly expected: Json;
  readonly actual: Json;
}

export interface Verdict {
  readonly failures: readonly Failure[];
  /** What the next expectation starts from, for each source. */
  readonly seen: readonly Seen[];
}

/**
 * Judges an expectation against what is seen of its ticket, and of the request that it was before: as things stand by the last of the
 * sources, and what happened in all of them, in the order of time.
 */
export function judge(expectation: Expectation, sources: readonly Source[]): Verdict {
  const now = together(sources.map(({ observed, seen }) => since(observed, seen)));
  return { failures: failuresOf(expectation, now), seen: sources.map(({ observed, seen }) => ({ ...seen, ...dealtWith(expectation, observed) })) };
}

function together(observed: readonly Observed[]): Observed {
  return observed.reduce((all, one) => {
    const entries = Object.entries(one).map(([key, value]): [string, Json] => {
      const before = all[key];
      return [key, isHappening(key) && isList(before) && isList(value) && before.length > 0 ? [...before, ...value].toSorted(byTime) : value];
    });
    return { ...all, ...Object.fromEntries(entries) };
  }, {});
}

/** Instants in ISO 8601 and UTC sort as text. */
const byTime = (a: Json, b: Json): number => atOf(a).localeCompare(atOf(b));
const atOf = (happening: Json): string => (isMapping(happening) && typeof happening['at'] === 'string' ? happening['at'] : '');

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
