import { matched } from '../../../domain/requests/match';
import { settled } from '../../../domain/requests/settle';
import { enrolled } from '../../../domain/requests/site-requests';
import type { MatchQuestion, SiteRequests } from '../../../domain/requests/site-requests';
import { MONDAY_IN_KOLKATA, PHONED } from '../../support/a-request';
import { HOUR } from '../../support/bestpack';

const NOW = MONDAY_IN_KOLKATA;
const DAY = 24 * HOUR;
const TOKENS = { a: 'SW-AAAAAAAA', b: 'SW-BBBBBBBB' } as const;
type Name = keyof typeof TOKENS;

/** A site with these requests of one customer, and what happens there. */
function aSite(...names: readonly Name[]) {
  let site: SiteRequests = { requests: [], matches: {} };
  let now = NOW;
  const openTickets: string[] = [];
  for (const name of names) {
    site = { ...site, requests: enrolled(site.requests, { requestId: name, token: TOKENS[name], email: 'Pat@Acme.example ', subject: `About ${name}`, request: PHONED, at: NOW }) };
  }
  return {
    later: (ms: number) => void (now += ms),
    asks: (ticketId: string, question: Partial<MatchQuestion> = {}) => {
      if (!openTickets.includes(ticketId)) openTickets.push(ticketId);
      const { answer, ...after } = matched(site, { ticketId, email: 'pat@acme.example', text: 'Yes, please', ...question }, now);
      site = after;
      return answer;
    },
    says: (requestId: Name, state: 'confirmed' | 'making' | 'made' | 'dropped', ticketId?: string) => {
      const outcome = settled(site, { requestId, state, at: now, ...(ticketId === undefined ? {} : { ticketId }) }, openTickets);
      if (!outcome) throw new Error(`no request ${requestId}`);
      const { answer, ...after } = outcome;
      site = after;
      return [answer.state, answer.ticketId];
    },
    ends: (ticketId: string) => void openTickets.splice(openTickets.indexOf(ticketId), 1),
  };
}

const isRequest = (requestId: Name) => ({ kind: 'request', requestId, request: PHONED });

describe('a mail that may confirm a request', () => {
  it('is known by the token, whoever sent it and however it is written', () => {
    expect(aSite('a', 'b').asks('t1', { email: 'boss@acme.example', text: 'Re: Please confirm [sw-bbbbbbbb]' })).toEqual(isRequest('b'));
  });

  it('is known by its sender where one request of theirs is open', () => {
    expect(aSite('a').asks('t1', { email: ' PAT@acme.example' })).toEqual(isRequest('a'));
    expect(aSite('a').asks('t1', { email: 'pat@other.example' })).toEqual({ kind: 'none' });
    expect(aSite('a').asks('t1', { email: '' })).toEqual({ kind: 'none' });
  });

  it('may belong to several, and is then named by a person', () => {
    const site = aSite('a', 'b');
    const ambiguous = { kind: 'ambiguous', requests: [{ request: 'a', subject: 'About a' }, { request: 'b', subject: 'About b' }] };
    expect(site.asks('t1')).toEqual(ambiguous);
    expect(site.asks('t1')).toEqual(ambiguous);
    expect(site.asks('t1', { request: 'b' })).toEqual(isRequest('b'));
    expect(site.asks('t1')).toEqual(isRequest('b'));
    expect(site.asks('t2')).toEqual(isRequest('a'));
  });

  it('gets the same answer when it asks again, whatever happened since', () => {
    const site = aSite('a');
    expect(site.asks('t1', { email: 'pat@other.example' })).toEqual({ kind: 'none' });
    expect(site.asks('t1')).toEqual({ kind: 'none' });
    expect(site.asks('t2')).toEqual(isRequest('a'));
    expect([site.asks('t2', { request: 'a' }), site.asks('t2')]).toEqual([isRequest('a'), isRequest('a')]);
  });

  it('repeats the ticket that an earlier one with its token became', () => {
    const site = aSite('a');
    site.asks('t1');
    expect(site.asks('t2', { text: TOKENS.a })).toEqual({ kind: 'duplicate', requestId: 'a', of: 't1' });
    expect(site.asks('t3')).toEqual({ kind: 'none' });
  });

  it('waits while the ticket of its request is being made, and repeats it then', () => {
    const site = aSite('a');
    expect(site.says('a', 'making')).toEqual(['making', undefined]);
    expect([site.asks('t1'), site.asks('t2', { text: TOKENS.a })]).toEqual([{ kind: 'making' }, { kind: 'making' }]);
    site.says('a', 'made', 'made-1');
    expect(site.asks('t1')).toEqual({ kind: 'duplicate', requestId: 'a', of: 'made-1' });
    expect(site.asks('made-1')).toEqual(isRequest('a'));
    expect(site.says('a', 'dropped')).toEqual(['made', 'made-1']);
  });

  it('repeats a made ticket without its token once, and within a week', () => {
    const [soon, late] = [aSite('a'), aSite('a')];
    for (const site of [soon, late]) {
      site.says('a', 'making');
      site.says('a', 'made', 'made-1');
    }
    expect([soon.asks('t1').kind, soon.asks('t2').kind]).toEqual(['duplicate', 'none']);
    late.later(7 * DAY + 1);
    expect([late.asks('t1').kind, late.asks('t2', { text: TOKENS.a }).kind]).toEqual(['none', 'duplicate']);
  });

  it('comes after a drop as a ticket of its own that knows of it', () => {
    const site = aSite('a');
    expect(site.says('a', 'dropped')).toEqual(['dropped', undefined]);
    expect(site.asks('t1')).toEqual({ kind: 'dropped', requestId: 'a' });
    expect(site.asks('t2')).toEqual({ kind: 'none' });
    expect(site.asks('t3', { text: TOKENS.a })).toEqual({ kind: 'dropped', requestId: 'a' });
  });

  it('belongs to no request that nobody knows', () => {
    expect([aSite('a').asks('t1', { request: 'zzz' }), aSite('a').asks('t2', { email: 'zoe@acme.example', text: TOKENS.b })]).toEqual([{ kind: 'none' }, { kind: 'none' }]);
  });
});

describe('a confirmation by hand', () => {
  it('finds the mail that was nobody\'s since the call', () => {
    const site = aSite('a', 'b');
    site.asks('t1');
    expect(site.says('a', 'confirmed')).toEqual(['matched', 't1']);
    expect(site.asks('t1')).toEqual(isRequest('a'));
    expect(site.says('b', 'making')).toEqual(['making', undefined]);
  });

  it('leaves the request to a mail that still comes, until its ticket is made', () => {
    const site = aSite('a');
    expect(site.says('a', 'confirmed')).toEqual(['open', undefined]);
    expect(site.asks('t1')).toEqual(isRequest('a'));
    expect(site.says('a', 'making')).toEqual(['matched', 't1']);
    expect(site.says('a', 'made', 'made-1')).toEqual(['matched', 't1']);
  });

  it.each<[string, (site: ReturnType<typeof aSite>) => void]>([
    ['that has ended', (site) => (site.asks('t1'), site.ends('t1'))],
    ['of somebody else', (site) => void site.asks('t1', { email: 'zoe@acme.example' })],
    ['where there are two', (site) => (site.asks('t1'), site.asks('t2'))],
    ['that is another request\'s', (site) => void site.asks('t1', { text: TOKENS.b })],
    ['from before the call', (site) => (site.later(-HOUR), site.asks('t1'), site.later(HOUR))],
  ])('takes no mail %s', (_which, happened) => {
    const site = aSite('a', 'b');
    happened(site);
    expect(site.says('a', 'making')[0]).toBe('making');
  });
});

describe('a drop', () => {
  it('comes too late where the customer\'s mail was faster', () => {
    const site = aSite('a');
    site.asks('t1');
    expect(site.says('a', 'dropped')).toEqual(['matched', 't1']);
  });
});
