import type { Fact } from '../../domain/facts/fact';
import { latest } from '../../domain/facts/fact-book';
import type { Json } from '../../domain/json';
import { legible } from './legible';

/** What counts: facts that were withdrawn, or belong to an earlier round, are only there by their number. */
export function factsOf(facts: readonly Fact[]): readonly Json[] {
  return facts
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map((fact) => {
      const { name, n, at, by, door, impliedBy, attributedTo, value } = fact;
      const extra = { ...(impliedBy === undefined ? {} : { impliedBy }), ...(attributedTo === undefined ? {} : { attributedTo }) };
      return legible({ ...(value as Record<string, Json>), ...extra, fact: name, n, newest: latest(facts, name) === fact, at, by, door });
    });
}
