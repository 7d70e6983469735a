import * as v from 'valibot';
import { CLOSE_REASONS, CUSTOMER_TYPES, MACHINE_LINES, PRIORITIES, REQUEST_TYPES, TIERS } from '../facts/words';

/** Data schemas of the actions: the pieces that several of them share. */
export const words = (what: string) => v.pipe(v.string(`${what} must be text`), v.trim(), v.minLength(1, `${what} is empty`));

/**
 * One of a list, whatever its capitals, blanks and hyphens: people type "End User" and "advanced/CSS". `others` are other
 * names that people use, written in small letters and digits alone.
 */
export function oneOf<const T extends readonly [string, ...string[]]>(what: string, options: T, others: Readonly<Record<string, T[number]>> = {}) {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const message = `${what} must be one of ${options.join(', ')}`;
  return v.pipe(
    v.string(message),
    v.transform((text) => options.find((option) => plain(option) === plain(text)) ?? (Object.hasOwn(others, plain(text)) ? others[plain(text)] : text)),
    v.picklist(options, message),
  );
}

export const priority = oneOf('priority', PRIORITIES);
export const requestType = oneOf('request type', REQUEST_TYPES);
export const line = oneOf('machine line', MACHINE_LINES);
export const tier = oneOf('T level', TIERS);
export const closeReason = oneOf('as', CLOSE_REASONS);
/** A track by its request type. */
export const trackKind = oneOf('track', REQUEST_TYPES);
export const issue = words('issue type');

/** Any intake answer may be "not available: reason", which counts as complete. */
const notAvailable = v.pipe(v.string(), v.regex(/^not available: *\S/i));

/** An intake answer in words; "not available" alone is none. */
const answer = (what: string) => v.pipe(words(what), v.check((text) => !/^not available:?$/i.test(text), `say why the ${what} is not available: "not available: reason"`));

export const intakeFields = {
  customerType: v.optional(v.union([oneOf('customer type', CUSTOMER_TYPES), notAvailable], `customer type must be one of ${CUSTOMER_TYPES.join(', ')}, or "not available: reason"`)),
  machineModel: v.optional(answer('machine model')),
  serial: v.optional(answer('serial')),
  problem: v.optional(answer('problem')),
};

/** An instant: epoch milliseconds, or ISO 8601 with a zone. */
export const instant = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/T.*(Z|[+-]\d\d:?\d\d)$/))], 'must be an instant with its zone, as 2026-03-09T05:00:00-07:00'),
  v.transform((value) => (typeof value === 'number' ? value : Date.parse(value))),
  v.number('must be an instant, as 2026-03-09T05:00:00-07:00'),
  v.integer('must be an instant, as 2026-03-09T05:00:00-07:00'),
);
