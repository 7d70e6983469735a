import type { TicketView } from '../../contracts/http/ticket-view';
import { latest } from '../../domain/facts/fact-book';
import type { FactValues } from '../../domain/facts/values';
import type { ConfirmClaims } from '../../runtime/links';

/** What a customer who follows a confirmation link can still do. */
export type LinkState =
  | { readonly state: 'open'; readonly resolution: FactValues['resolution'] }
  | { readonly state: 'answered' | 'expired' | 'superseded' };

/** Judged by the ticket: its round, its facts, its clock. A link is good for one answer in its own round. */
export function linkState(view: TicketView, { round, expiresAt }: ConfirmClaims): LinkState {
  if (view.round > round) return { state: 'superseded' };
  if (view.closedBy !== undefined || latest(view.facts, 'confirmation')) return { state: 'answered' };
  if (view.now > expiresAt) return { state: 'expired' };
  const resolution = latest(view.facts, 'resolution');
  return resolution ? { state: 'open', resolution: resolution.value } : { state: 'superseded' };
}
