import type { LoggedRequest } from './log-request';

/** A request as its site knows it; kept for a while after it is settled, so that a late mail finds what became of it. */
export interface SiteRequest {
  readonly requestId: string;
  readonly token: string;
  /** In small letters; empty where nobody knows it. */
  readonly email: string;
  readonly subject: string;
  readonly request: LoggedRequest;
  /** `making`: confirmed by hand, its ticket is being made. */
  readonly state: 'open' | 'making' | 'made' | 'matched' | 'dropped';
  readonly ticketId?: string;
  /** When it came into this state. */
  readonly at: number;
}

/** What a ticket shows of itself when it asks for its request; `request`: a person named it. */
export interface MatchQuestion {
  readonly ticketId: string;
  readonly email: string;
  /** Subject and text, in which the token may stand. */
  readonly text: string;
  readonly request?: string;
}

/** What the site found when it was asked which logged request a ticket may belong to. */
export type RequestMatch =
  /** `said`: by a person, so that it is taken for no request later either. */
  | { readonly kind: 'none'; readonly said?: true }
  | { readonly kind: 'request'; readonly requestId: string; readonly request: LoggedRequest }
  /** Several are open for this customer. */
  | { readonly kind: 'ambiguous'; readonly requests: readonly { readonly request: string; readonly subject: string }[] }
  /** The request is another ticket already: somebody confirmed by hand first, or an earlier mail did. */
  | { readonly kind: 'duplicate'; readonly requestId: string; readonly of: string }
  /** It was dropped before the ticket came. */
  | { readonly kind: 'dropped'; readonly requestId: string };

/** The answer that a ticket got, kept while the ticket is open. */
export interface KeptMatch {
  readonly email: string;
  readonly at: number;
  readonly match: RequestMatch;
}

/** What a site remembers of its requests, and what it told its tickets about them. */
export interface SiteRequests {
  readonly requests: readonly SiteRequest[];
  /** By ticket id. */
  readonly matches: Readonly<Record<string, KeptMatch>>;
}

const DAY_MS = 86_400_000;
const KEPT_FOR_MS = 28 * DAY_MS;
const MOST_KEPT = 200;
/** A site keeps the concern so that the confirming ticket has it; what is longer stays with the request. */
const MOST_TEXT = 4_000;

export const plainAddress = (email: string): string => email.trim().toLowerCase();

export const isUnsettled = ({ state }: SiteRequest): boolean => state === 'open' || state === 'making';

/** Puts a request on the list; one that is there gets the address that became known since. */
export function enrolled(requests: readonly SiteRequest[], { email, ...added }: Omit<SiteRequest, 'state' | 'ticketId'>): readonly SiteRequest[] {
  const known = requests.find(({ requestId }) => requestId === added.requestId);
  if (known) return requests.with(requests.indexOf(known), { ...known, email: plainAddress(email) });
  const request = { ...added.request, body: added.request.body.slice(0, MOST_TEXT) };
  return [...requests, { ...added, request, email: plainAddress(email), state: 'open' }];
}

/** Without what was settled long ago; what is not settled stays, however old. */
export function stillKept(requests: readonly SiteRequest[], now: number): readonly SiteRequest[] {
  const settled = requests.filter((each) => !isUnsettled(each) && now - each.at <= KEPT_FOR_MS).toSorted((a, b) => b.at - a.at);
  const newest = new Set(settled.slice(0, MOST_KEPT));
  return requests.filter((each) => isUnsettled(each) || newest.has(each));
}

/** Gives a request the state that it comes into. */
export const changed = (requests: readonly SiteRequest[], requestId: string, change: Pick<SiteRequest, 'state' | 'at'> & { readonly ticketId?: string }): readonly SiteRequest[] =>
  requests.map((each) => (each.requestId === requestId ? { ...each, ...change } : each));
