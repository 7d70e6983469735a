import { createMatchRequest } from '../../activities/requests';
import type { Site } from '../../activities/site-port';
import type { MatchAnswer } from '../../domain/requests/match';
import { PHONED } from '../support/a-request';
import { REF } from './support/memory-desk';

const CLOCK = { at: 42, version: 3 };
const QUESTION = { email: 'pat@acme.example', text: 'Yes' };
const IS_REQUEST: MatchAnswer = { kind: 'request', requestId: 'r1', request: PHONED };

function prepare(answer: MatchAnswer, tell: () => Promise<void> = () => Promise.resolve()) {
  const asked: unknown[][] = [];
  const told: unknown[][] = [];
  const site = { matchRequest: (...args: unknown[]) => Promise.resolve((asked.push(args), answer)) } as unknown as Site;
  return { asked, told, match: createMatchRequest(site, { matched: (...args) => (told.push(args), tell()) }) };
}

describe('asking which request a ticket is', () => {
  it('tells the request whose ticket it is, with the clock that both live by', async () => {
    const { asked, told, match } = prepare(IS_REQUEST);
    expect(await match(REF, QUESTION, CLOCK)).toEqual(IS_REQUEST);
    expect(asked).toEqual([['bestpack', { ...QUESTION, ticketId: '1001' }, CLOCK]]);
    expect(told).toEqual([['bestpack', 'r1', '1001', CLOCK]]);
  });

  it.each<MatchAnswer>([{ kind: 'none' }, { kind: 'ambiguous', requests: [] }, { kind: 'duplicate', requestId: 'r1', of: '7' }, { kind: 'dropped', requestId: 'r1' }])('tells nobody of %j', async (answer) => {
    const { told, match } = prepare(answer);
    expect(await match(REF, QUESTION)).toEqual(answer);
    expect(told).toEqual([]);
  });

  it('is asked again while the ticket of the request is being made', async () => {
    const { told, match } = prepare({ kind: 'making' });
    await expect(match(REF, QUESTION)).rejects.toMatchObject({ type: 'RequestBeingMade', nonRetryable: false });
    expect(told).toEqual([]);
  });

  it('is asked again when the request could not be told', async () => {
    const { match } = prepare(IS_REQUEST, () => Promise.reject(new Error('no server')));
    await expect(match(REF, QUESTION)).rejects.toThrow('no server');
  });
});
