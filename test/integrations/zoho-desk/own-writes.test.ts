import * as v from 'valibot';
import type { Placed } from '../../../integrations/zoho-desk/history';
import { ownWrites } from '../../../integrations/zoho-desk/own-writes';
import { Entry } from '../../../integrations/zoho-desk/wire';

const SELF = '11';
const line = (eventName: string, eventInfo: object[], id = SELF) => v.parse(Entry, { eventName, eventTime: '2026-11-20T16:00:00Z', actor: { type: 'AGENT', id, name: '' }, eventInfo });
const mark = (value: string, id = SELF) => line('TicketUpdated', [{ propertyName: 'Supportway Intent', propertyValue: { previousValue: null, updatedValue: value } }], id);
const comment = (id = SELF) => line('CommentAdded', [{ propertyName: 'CommentId', propertyValue: '7' }], id);

function read(...entries: readonly Entry[]) {
  const history: readonly Placed[] = entries.map((entry, index) => ({ position: index + 1, entry }));
  const { done, begun } = ownWrites(history, SELF);
  return { done: [...done].map(([position, { intent }]) => [position, intent]), begun: begun?.intent };
}

describe('our own writes in the history', () => {
  it('end with the change, or with the comment that was to follow', () => {
    expect(read(mark('a'), mark('b+comment'), comment())).toEqual({ done: [[1, 'a'], [3, 'b']], begun: undefined });
  });

  it('are half done until the comment comes, and stay so when another write begins', () => {
    expect(read(mark('a+comment'))).toEqual({ done: [], begun: 'a' });
    expect(read(mark('a+comment'), mark('b'))).toEqual({ done: [[2, 'b']], begun: undefined });
    expect(read(mark('a+comment'), mark('b'), comment())).toEqual({ done: [[2, 'b']], begun: undefined });
    expect(read(mark('a+comment'), mark('b+comment'))).toEqual({ done: [], begun: 'b' });
  });

  it('have one comment each: a second one of ours is no part of any', () => {
    expect(read(mark('a+comment'), comment(), comment())).toEqual({ done: [[2, 'a']], begun: undefined });
  });

  it('are not ended by what somebody else says, nor begun by what somebody else sets', () => {
    expect(read(mark('a+comment'), comment('12'), comment())).toEqual({ done: [[3, 'a']], begun: undefined });
    expect(read(mark('a', '12'), mark('b+comment', '12'), comment())).toEqual({ done: [], begun: undefined });
  });

  it('may be the creation itself', () => {
    const created = line('TicketCreated', [{ propertyName: 'ThreadId', propertyValue: '7' }, { propertyName: 'Supportway Intent', propertyValue: { previousValue: null, updatedValue: 'request/1' } }]);
    expect(read(created)).toEqual({ done: [[1, 'request/1']], begun: undefined });
  });
});
