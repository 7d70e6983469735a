import { changed } from './site-requests';
import type { SiteRequest, SiteRequests } from './site-requests';

/**
 * What a request says of itself. `confirmed`: by hand, and a mail may still win; `making`: its ticket is made now;
 * `made` and `dropped`: it is over.
 */
export interface Settlement {
  readonly requestId: string;
  readonly state: 'confirmed' | 'making' | 'made' | 'dropped';
  readonly ticketId?: string;
  /** The present of the request. */
  readonly at: number;
}

/**
 * Settles a request, and answers with what stands: what is settled stays so, and a confirmation by hand finds the one
 * mail of the customer that is there and is nobody's. Undefined for a request that the site does not know.
 */
export function settled(
  site: SiteRequests,
  { requestId, state, ticketId, at }: Settlement,
  openTickets: readonly string[],
): (SiteRequests & { readonly answer: SiteRequest }) | undefined {
  const request = site.requests.find((each) => each.requestId === requestId);
  if (!request) return undefined;
  const becomes = (change: Parameters<typeof changed>[2], matches = site.matches) => ({
    requests: changed(site.requests, requestId, change),
    matches,
    answer: { ...request, ...change },
  });
  const asItStands = { ...site, answer: request };
  if (request.state === 'made' || request.state === 'matched' || request.state === 'dropped') return asItStands;
  if (state === 'made') return becomes({ state, at, ...(ticketId === undefined ? {} : { ticketId }) });
  if (state === 'dropped') return request.state === 'open' ? becomes({ state, at }) : asItStands;
  const mail = request.state === 'open' ? unmatchedMail(site, request, openTickets) : undefined;
  if (mail !== undefined) return becomes({ state: 'matched', ticketId: mail, at }, nowThisOne(site.matches, mail, request));
  return state === 'making' ? becomes({ state, at }) : asItStands;
}

/** The customer's only open ticket since the call that is no request's. */
function unmatchedMail({ matches }: SiteRequests, { requestId, email, request }: SiteRequest, openTickets: readonly string[]): string | undefined {
  const mails = Object.entries(matches).filter(([ticketId, { email: from, at, match }]) => {
    const isFree = (match.kind === 'none' && !match.said) || (match.kind === 'ambiguous' && match.requests.some((each) => each.request === requestId));
    return isFree && email !== '' && from === email && at >= request.receivedAt && openTickets.includes(ticketId);
  });
  return mails.length === 1 ? mails[0]?.[0] : undefined;
}

const nowThisOne = (matches: SiteRequests['matches'], ticketId: string, { requestId, request }: SiteRequest): SiteRequests['matches'] => {
  const kept = matches[ticketId];
  return kept ? { ...matches, [ticketId]: { ...kept, match: { kind: 'request', requestId, request } } } : matches;
};
