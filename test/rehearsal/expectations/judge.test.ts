import { judge as judgeAll } from '../../../rehearsal/expectations/judge';
import type { Observed, Seen, Source } from '../../../rehearsal/expectations/judge';
import { toExpectation } from '../../../rehearsal/format/expectation';
import type { Expectation } from '../../../rehearsal/format/scenario';
import type { Json } from '../../../domain/json';

const expectation = (given: Readonly<Record<string, Json>>): Expectation => toExpectation(given, (path, message) => expect(`${path.join('.')}: ${message}`).toBe(''), () => 7);
/** Of one source, as most tickets are. */
function judge(given: Expectation, observed: Observed, seen: Seen) {
  const verdict = judgeAll(given, [{ observed, seen }]);
  return { failures: verdict.failures, seen: verdict.seen[0] ?? {} };
}
const observed: Observed = { status: 'Open', writes: 4, sent: [{ kind: 'reply' }, { kind: 'closing' }] };

describe('judging an expectation', () => {
  it('counts what happened from the last expectation of the same ticket that named the key', () => {
    const first = judge(expectation({ sent: ['reply', 'closing'], writes: 4 }), observed, {});
    expect(first).toEqual({ failures: [], seen: { sent: 2, writes: 4 } });
    const later = judge(expectation({ sent: ['final'], writes: 1 }), { ...observed, writes: 5, sent: [{ kind: 'reply' }, { kind: 'closing' }, { kind: 'final' }] }, first.seen);
    expect(later.failures).toEqual([]);
  });

  it('leaves the count alone where the key is not named', () => {
    expect(judge(expectation({ status: 'Open' }), observed, { sent: 1 }).seen).toEqual({ sent: 1 });
  });

  it('counts keys that stand in `not` and `anyOf`', () => {
    expect(judge(expectation({ not: { sent: ['final'] }, anyOf: [{ writes: 4 }] }), observed, {}).seen).toEqual({ sent: 2, writes: 4 });
  });

  it('names key, line, and both sides of a failure', () => {
    expect(judge(expectation({ status: 'Solved' }), observed, {}).failures).toEqual([{ line: 7, key: 'status', expected: 'Solved', actual: 'Open' }]);
  });

  it('fails what is in `not` and holds all the same', () => {
    expect(judge(expectation({ not: { status: 'Open' } }), observed, {}).failures.map(({ key }) => key)).toEqual(['not status']);
    expect(judge(expectation({ not: { status: 'Solved' } }), observed, {}).failures).toEqual([]);
  });

  it('wants one alternative of `anyOf`, whole', () => {
    expect(judge(expectation({ anyOf: [{ status: 'Solved' }, { status: 'Open', writes: 4 }] }), observed, {}).failures).toEqual([]);
    expect(judge(expectation({ anyOf: [{ status: 'Solved' }, { status: 'Open', writes: 5 }] }), observed, {}).failures).toHaveLength(2);
  });
});

describe('judging a ticket that was a request before', () => {
  const mail = (kind: string, at: string): Json => ({ kind, at });
  const request: Source = { observed: { step: 'request/confirm', sent: [mail('request', '2026-03-05T09:00:00.000Z'), mail('follow-up', '2026-03-06T09:00:00.000Z')] }, seen: { sent: 1 } };
  const ticket: Source = { observed: { step: 'log', sent: [mail('acknowledgment', '2026-03-05T10:00:00.000Z'), mail('reply', '2026-03-07T09:00:00.000Z')] }, seen: { sent: 1 } };

  it('goes by the ticket, and loses nothing that was not looked at on either side', () => {
    const { failures, seen } = judgeAll(expectation({ step: 'log', sent: ['follow-up', 'reply'] }), [request, ticket]);
    expect(failures).toEqual([]);
    expect(seen).toEqual([{ sent: 2 }, { sent: 2 }]);
  });

  it('tells what happened in the order of time', () => {
    const unseen = [request, ticket].map(({ observed: seenThere }) => ({ observed: seenThere, seen: {} }));
    expect(judgeAll(expectation({ sent: ['request', 'acknowledgment', 'follow-up', 'reply'] }), unseen).failures).toEqual([]);
  });

  it('goes by the request alone while there is no ticket', () => {
    expect(judgeAll(expectation({ step: 'request/confirm', sent: ['follow-up'] }), [request]).failures).toEqual([]);
  });
});
