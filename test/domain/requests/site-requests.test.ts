import * as fc from 'fast-check';
import { matched } from '../../../domain/requests/match';
import { settled } from '../../../domain/requests/settle';
import { changed, enrolled, stillKept } from '../../../domain/requests/site-requests';
import type { SiteRequest, SiteRequests } from '../../../domain/requests/site-requests';
import { MONDAY_IN_KOLKATA, PHONED } from '../../support/a-request';
import { HOUR } from '../../support/bestpack';

const DAY = 24 * HOUR;
const request = (requestId: string, change: Partial<SiteRequest> = {}): SiteRequest => ({
  requestId, token: `SW-${requestId.padEnd(8, 'A')}`, email: 'pat@acme.example', subject: 'Compressor', request: PHONED, state: 'open', at: MONDAY_IN_KOLKATA, ...change,
});

describe('the requests that a site keeps', () => {
  it('are listed once, and get the address that became known since', () => {
    const { state: _state, ...added } = request('A', { email: '' });
    const once = enrolled([], added);
    expect(enrolled(enrolled(once, added), { ...added, email: ' Pat@acme.example' })).toEqual([request('A')]);
  });

  it('hold no more of a long text than their ticket needs', () => {
    const { state: _state, ...added } = request('A', { request: { ...PHONED, body: 'x'.repeat(50_000) } });
    expect(enrolled([], added)[0]?.request.body).toHaveLength(4_000);
  });

  it('are forgotten 28 days after they were settled, and beyond the newest two hundred', () => {
    const settledOnes = Array.from({ length: 300 }, (_, i) => request(`S${i}`, { state: 'made', at: MONDAY_IN_KOLKATA + i }));
    const old = request('OLD', { state: 'dropped', at: MONDAY_IN_KOLKATA - 28 * DAY - 1 });
    const open = [request('OPEN', { at: 0 }), request('MAKING', { at: 0, state: 'making' })];
    const kept = stillKept([old, ...open, ...settledOnes], MONDAY_IN_KOLKATA).map(({ requestId }) => requestId);
    expect(kept).toEqual(['OPEN', 'MAKING', ...Array.from({ length: 200 }, (_, i) => `S${i + 100}`)]);
  });

  it('change one at a time', () => {
    expect(changed([request('A'), request('B')], 'B', { state: 'made', ticketId: 't', at: 7 })).toEqual([request('A'), request('B', { state: 'made', ticketId: 't', at: 7 })]);
  });
});

const NAMES = ['A', 'B', 'C'] as const;
const ticketIds = fc.constantFrom('t1', 't2', 't3', 't4');
const happenings = fc.array(
  fc.oneof(
    fc.record({ what: fc.constant('asks' as const), ticketId: ticketIds, from: fc.constantFrom('pat@acme.example', 'zoe@acme.example'), token: fc.option(fc.constantFrom(...NAMES)), named: fc.option(fc.constantFrom(...NAMES)) }),
    fc.record({ what: fc.constant('says' as const), requestId: fc.constantFrom(...NAMES), state: fc.constantFrom('confirmed' as const, 'making' as const, 'made' as const, 'dropped' as const) }),
  ),
  { maxLength: 40 },
);

describe('whatever order mails and decisions come in', () => {
  it('a request has one end and one ticket, a ticket is one request, and answers stay', () => {
    fc.assert(
      fc.property(happenings, (events) => {
        let site: SiteRequests = { requests: [request('A'), request('B'), request('C', { email: 'zoe@acme.example' })], matches: {} };
        const ends = new Map<string, string>();
        for (const [i, event] of events.entries()) {
          const now = MONDAY_IN_KOLKATA + i * HOUR;
          if (event.what === 'asks') {
            const token = event.token === null ? '' : `SW-${event.token.padEnd(8, 'A')}`;
            const question = { ticketId: event.ticketId, email: event.from, text: token, ...(event.named === null ? {} : { request: event.named }) };
            const { answer, ...after } = matched(site, question, now);
            expect(answer.kind === 'making' ? after.matches[event.ticketId] : matched(after, question, now + 1).answer).toEqual(answer.kind === 'making' ? site.matches[event.ticketId] : answer);
            site = after;
          } else {
            const { requestId, state } = event;
            // As a request does it: what is made was being made before.
            const isMaking = site.requests.some((each) => each.requestId === requestId && each.state === 'making');
            if (state === 'made' && !isMaking) continue;
            const outcome = settled(site, { requestId, state, at: now, ...(state === 'made' ? { ticketId: `made-${requestId}` } : {}) }, ['t1', 't2', 't3', 't4']);
            if (!outcome) throw new Error('unknown');
            const { answer: _answer, ...after } = outcome;
            site = after;
          }
          for (const { requestId, state, ticketId } of site.requests) {
            if (state === 'open' || state === 'making') continue;
            const end = `${state} ${ticketId}`;
            expect(ends.get(requestId) ?? end).toBe(end);
            ends.set(requestId, end);
          }
          const taken = site.requests.flatMap(({ ticketId }) => ticketId ?? []);
          expect(new Set(taken).size).toBe(taken.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
