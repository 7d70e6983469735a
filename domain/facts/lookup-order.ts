import type { Facts } from './fact-book';
import { latest, standing } from './fact-book';
import { PART_SOURCES } from './words';
import type { PartSource } from './words';

/** Whoever asks for a quote knows the part: BP Search proves it, and the rest may follow. */
const QUOTE_ORDER: Readonly<Record<PartSource, readonly PartSource[]>> = { KB: [], 'BP Search': [], BP360: ['BP Search'], Rita: ['BP Search'] };

/** The sources in which a part is looked for before this one, by what the ticket is about. */
function before(source: PartSource, issue: string): readonly PartSource[] {
  if (/nc[^a-z0-9]*tape[^a-z0-9]*head/i.test(issue)) return [];
  return /quote/i.test(issue) ? QUOTE_ORDER[source] : PART_SOURCES.slice(0, PART_SOURCES.indexOf(source));
}

/** The source that comes first and was not looked into yet; undefined where this one's turn has come. */
export function sourceBefore(source: PartSource, facts: Facts): PartSource | undefined {
  const done = new Set(standing(facts, 'lookup').map((f) => f.value.source));
  return before(source, latest(facts, 'triage')?.value.issue ?? '').find((earlier) => !done.has(earlier));
}
