import { judge } from '../../../rehearsal/expectations/judge';
import type { Observed } from '../../../rehearsal/expectations/judge';
import { toExpectation } from '../../../rehearsal/format/expectation';
import type { Expectation } from '../../../rehearsal/format/scenario';
import type { Json } from '../../../domain/json';

const expectation = (given: Readonly<Record<string, Json>>): Expectation => toExpectation(given, (path, message) => expect(`${path.join('.')}: ${message}`).toBe(''), () => 7);
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
