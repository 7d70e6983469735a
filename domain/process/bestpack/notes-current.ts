import type { Case } from '../../actions/case';
import type { Fact } from '../../facts/fact';
import type { Facts } from '../../facts/fact-book';
import { roundOf, standing } from '../../facts/fact-book';
import { ownerOfTrack } from '../../facts/tracks';
import type { FactName } from '../../facts/values';
import { bestpackSettings } from '../../policy/settings';

/** What documents the work: a note of one's own, or a fact that the desk shows as one. */
const DOCUMENTS: readonly FactName[] = ['note', 'call', 'calledBack', 'diagnosis', 'escalationNote', 'resolution', 'warrantyFinding', 'guidanceAsked'];

/**
 * The newest public reply of the technician that no internal note of theirs stands beside: none since the reply before it,
 * none after it. A save in the desk carries one comment, so the note may come first.
 */
export function undocumentedReply(facts: Facts): Fact<'reply'> | undefined {
  const technician = ownerOfTrack(facts, 'technical');
  const replies = standing(facts, 'reply').filter((f) => f.by === technician);
  const newest = replies.at(-1);
  if (!newest || newest.round !== roundOf(facts)) return undefined;
  const since = replies.at(-2);
  const from = since ? facts.indexOf(since) : -1;
  const documented = facts.some((f, i) => i > from && f.by === technician && !f.withdrawn && DOCUMENTS.includes(f.name));
  return documented ? undefined : newest;
}

/** When the note is owed: some business time after the reply, as it may follow in a save of its own. */
export function noteOwedAt({ facts, calendar, settings }: Pick<Case, 'facts' | 'calendar' | 'settings'>): number | undefined {
  const reply = undocumentedReply(facts);
  return reply && calendar.add(reply.at, bestpackSettings(settings).noteWithinMs);
}
