import type { DecisionView } from '../../contracts/http/decision';
import type { TicketView } from '../../contracts/http/ticket-view';
import type { DecisionClaims } from '../../runtime/links';

/** What somebody who follows a decision link can still do. */
export type DecisionState = { readonly state: 'open'; readonly decision: DecisionView } | { readonly state: 'answered' | 'expired' };

/** Judged by the ticket: what it still asks of this person, and its clock. */
export function decisionState({ decisions, now }: TicketView, claims: DecisionClaims): DecisionState {
  const decision = decisions.find(({ id, who }) => id === claims.decision && who === claims.who);
  if (!decision) return { state: 'answered' };
  return now > claims.expiresAt ? { state: 'expired' } : { state: 'open', decision };
}
