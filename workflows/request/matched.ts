import { fact } from '../../domain/facts/fact';
import { has } from '../../domain/facts/fact-book';
import { becomes, note, PROCESS, record } from './session';
import type { Session } from './session';

/** The customer's own mail is the ticket, whatever was decided here meanwhile: the site gave it to the mail. */
export function becomesMatched(session: Session, ticketId: string): void {
  if (session.outcome !== 'open' || session.makes) return;
  const at = session.clock.now();
  session.facts = session.facts.map((each) => (each.name === 'requestDropped' ? { ...each, withdrawn: { at, by: PROCESS.key, reason: 'the customer had confirmed by mail' } } : each));
  if (!has(session.facts, 'requestConfirmed')) record(session, [fact('requestConfirmed', { how: 'mail' })], PROCESS);
  note(session, { event: 'matchRequest', by: PROCESS.key, door: PROCESS.door, detail: { ticketId } });
  becomes(session, 'matched', ticketId);
}
