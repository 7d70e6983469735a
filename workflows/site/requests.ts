import type { SiteState } from '../../contracts/temporal/site-messages';
import type { TicketSettings } from '../../domain/policy/settings';
import { matched } from '../../domain/requests/match';
import type { MatchAnswer } from '../../domain/requests/match';
import { settled } from '../../domain/requests/settle';
import type { Settlement } from '../../domain/requests/settle';
import { enrolled, isUnsettled, stillKept } from '../../domain/requests/site-requests';
import type { MatchQuestion, SiteRequest, SiteRequests } from '../../domain/requests/site-requests';

const known = ({ requests = [], matches = {} }: SiteState): SiteRequests => ({ requests, matches });

export const openRequests = (state: SiteState): readonly string[] => known(state).requests.filter(isUnsettled).map(({ requestId }) => requestId);

export function enrolRequest(state: SiteState, request: Omit<SiteRequest, 'state' | 'ticketId'>): { readonly settings: TicketSettings } {
  state.requests = enrolled(known(state).requests, request);
  return { settings: state.policy.settings };
}

/** Decided in one piece, so that a mail and a confirmation by hand cannot both win. */
export function matchRequest(state: SiteState, question: MatchQuestion, now: number): MatchAnswer {
  const { answer, ...after } = matched(known(state), question, now);
  Object.assign(state, after);
  return answer;
}

/** Undefined for a request that was never enrolled. */
export function settleRequest(state: SiteState, settlement: Settlement): SiteRequest | undefined {
  const outcome = settled(known(state), settlement, state.openTickets);
  if (!outcome) return undefined;
  state.requests = stillKept(outcome.requests, settlement.at);
  state.matches = outcome.matches;
  return outcome.answer;
}
