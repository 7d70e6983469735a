import { changed, plainAddress } from './site-requests';
import type { MatchQuestion, RequestMatch, SiteRequest, SiteRequests } from './site-requests';

/** `making`: the ticket of the request is being made this moment; what this one is can be said when it is there. */
export type MatchAnswer = RequestMatch | { readonly kind: 'making' };

const NONE = { kind: 'none' } as const;
/** A confirmation without the token that comes after its ticket was made: later than this it is about something else. */
const LATE_MS = 7 * 86_400_000;
const TOKEN = /SW-[A-Z2-7]{8}/g;

/**
 * Which request a ticket is: the one that a person named, the one whose token it bears, or the only open one of its
 * sender. Answering and settling are one, so that a mail and a confirmation by hand cannot both win; a ticket that asks
 * again gets the same answer, unless somebody names its request meanwhile.
 */
export function matched(site: SiteRequests, question: MatchQuestion, now: number): SiteRequests & { readonly answer: MatchAnswer } {
  const kept = site.matches[question.ticketId]?.match;
  if (kept && (question.request === undefined || isDecided(kept))) return { ...site, answer: kept };
  const answer = answerTo(site, question, now);
  if (answer.kind === 'making') return { ...site, answer };
  const { ticketId, email } = question;
  return {
    requests: answer.kind === 'request' ? becoming(site.requests, answer.requestId, ticketId, now) : site.requests,
    matches: { ...site.matches, [ticketId]: { email: plainAddress(email), at: now, match: answer } },
    answer,
  };
}

const isDecided = ({ kind }: RequestMatch): boolean => kind === 'request' || kind === 'duplicate';

/** The ticket that we made for a request is its ticket too: nothing changes then. */
const becoming = (requests: readonly SiteRequest[], requestId: string, ticketId: string, at: number): readonly SiteRequest[] =>
  requests.some((each) => each.requestId === requestId && each.state === 'open') ? changed(requests, requestId, { state: 'matched', ticketId, at }) : requests;

function answerTo(site: SiteRequests, { ticketId, email, text, request: named }: MatchQuestion, now: number): MatchAnswer {
  if (named === 'none') return { kind: 'none', said: true };
  if (named !== undefined) return oneOf(site.requests.filter(({ requestId }) => requestId === named), ticketId);
  const tokens = new Set(text.toUpperCase().match(TOKEN));
  const bearing = site.requests.filter(({ token }) => tokens.has(token));
  if (bearing.length > 0) return oneOf(bearing, ticketId);
  const address = plainAddress(email);
  return address === '' ? NONE : oneOf(awaiting(site, address, ticketId, now), ticketId);
}

/**
 * The requests of an address that a mail without a token may be about: those that are not settled, and those that were
 * settled without a mail, as long as none has come since.
 */
function awaiting({ requests, matches }: SiteRequests, address: string, ticketId: string, now: number): readonly SiteRequest[] {
  const claimed = new Set(Object.values(matches).flatMap(({ match }) => (match.kind === 'duplicate' || match.kind === 'dropped' ? [match.requestId] : [])));
  const isAwaiting = (each: SiteRequest): boolean => {
    if (each.ticketId === ticketId) return true;
    if (each.state === 'made') return !claimed.has(each.requestId) && now - each.at <= LATE_MS;
    return each.state === 'dropped' ? !claimed.has(each.requestId) : each.state !== 'matched';
  };
  return requests.filter((each) => each.email === address && isAwaiting(each));
}

/** Open ones go before those that are being made, and these before settled ones, of which the newest counts. */
function oneOf(candidates: readonly SiteRequest[], ticketId: string): MatchAnswer {
  const own = candidates.find((each) => each.ticketId === ticketId);
  if (own) return { kind: 'request', requestId: own.requestId, request: own.request };
  const open = candidates.filter(({ state }) => state === 'open');
  const [only, another] = open;
  if (another) return { kind: 'ambiguous', requests: open.map(({ requestId, subject }) => ({ request: requestId, subject })) };
  if (only) return { kind: 'request', requestId: only.requestId, request: only.request };
  if (candidates.some(({ state }) => state === 'making')) return { kind: 'making' };
  const newest = candidates.toSorted((a, b) => b.at - a.at)[0];
  if (newest?.ticketId !== undefined) return { kind: 'duplicate', requestId: newest.requestId, of: newest.ticketId };
  return newest ? { kind: 'dropped', requestId: newest.requestId } : NONE;
}
