import type { Json } from '../../domain/json';
import { durationMs } from '../clock/span';
import { isList, isMapping, textOf } from '../format/json-shapes';
import { isInstant } from '../format/shapes';

/** Keys whose text only has to be contained. */
const SUBSTRING = ['text', 'explain', 'message'];
const NOBODY = ['none', 'nobody'];

/**
 * Whether something observed is what a scenario expects. `key` is the name under which it stands: it decides between whole text and
 * part of a text. A mapping matches on the keys that it names; a string between slashes is a regular expression; instants compare as instants.
 */
export function matches(expected: Json, actual: Json | undefined, key: string): boolean {
  if (expected === null || (typeof expected === 'string' && NOBODY.includes(expected) && isNothing(actual))) return isNothing(actual);
  if (isList(expected)) return isList(actual) && pairsUp(expected, actual, key);
  if (isMapping(expected)) return isMapping(actual) && Object.entries(expected).every(([name, value]) => matches(value, actual[name], name));
  if (isList(actual)) return actual.some((one) => matches(expected, one, key));
  if (isNothing(actual) || isMapping(actual)) return false;
  return typeof expected === 'string' ? textMatches(expected, textOf(actual), key) : textOf(expected) === textOf(actual);
}

const isNothing = (value: Json | undefined): value is null | undefined | '' => value === null || value === undefined || value === '';

function textMatches(expected: string, actual: string, key: string): boolean {
  const pattern = asPattern(expected);
  if (pattern) return pattern.test(actual);
  if (isInstant(expected) && isInstant(actual)) return Date.parse(expected) === Date.parse(actual);
  if (SUBSTRING.includes(key)) return actual.includes(expected);
  const [wanted, found] = [durationMs(expected), durationMs(actual)];
  return expected === actual || (wanted !== undefined && wanted === found);
}

/** `/try the roller/i` as a regular expression; undefined for any other text. */
export function asPattern(text: string): RegExp | undefined {
  const match = /^\/(.+)\/([ims]*)$/s.exec(text);
  return match ? new RegExp(match[1] ?? '', match[2]) : undefined;
}

/** Whether each expected item has an actual item of its own and none is left over, in whatever order. */
export function pairsUp(expected: readonly Json[], actual: readonly (Json | undefined)[], key: string): boolean {
  return expected.length === actual.length && findsAll(expected, actual, key);
}

/** Whether each expected item has an actual item of its own; others may be left over. */
export function findsAll(expected: readonly Json[], actual: readonly (Json | undefined)[], key: string): boolean {
  const [first, ...others] = expected;
  if (first === undefined) return true;
  return actual.some((one, i) => matches(first, one, key) && findsAll(others, actual.filter((_, j) => j !== i), key));
}

/** Whether the expected items occur in this order, perhaps with others between them. */
export function inOrder(expected: readonly Json[], actual: readonly (Json | undefined)[], key: string): boolean {
  let next = 0;
  return expected.every((item) => {
    const found = actual.findIndex((one, i) => i >= next && matches(item, one, key));
    next = found + 1;
    return found >= 0;
  });
}
