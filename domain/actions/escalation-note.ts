import type { Facts } from '../facts/fact-book';
import { latest, lastOf, standing } from '../facts/fact-book';
import type { EscalationNote } from '../facts/values';
import { ESCALATION_HEADINGS, readHeadedNote } from './headed-note';

type Parts = { readonly [K in keyof EscalationNote]?: string | undefined };

/**
 * The note that an escalation stands on: the data's own four parts or text, or the newest internal note with the
 * four headings since the ticket last changed hands.
 */
export function escalationNoteOf(data: Parts & { readonly note?: string | undefined }, facts: Facts): EscalationNote | undefined {
  const { problem, tested, findings, question } = data;
  if (problem && tested && findings && question) return { problem, tested, findings, question };
  const own = data.note === undefined ? undefined : readHeadedNote(data.note, ESCALATION_HEADINGS);
  if (own) return own;
  const since = lastOf(facts, 'assignment', 'returned', 'escalation');
  const written = latest(facts, 'escalationNote');
  if (written && facts.indexOf(written) > since) return written.value;
  const notes = standing(facts, 'note').filter((f) => facts.indexOf(f) > since);
  return notes.map((f) => readHeadedNote(f.value.text, ESCALATION_HEADINGS)).findLast((note) => note !== undefined);
}
