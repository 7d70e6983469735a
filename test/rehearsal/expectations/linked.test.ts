import type { Fact } from '../../../domain/facts/fact';
import type { FactName, FactValues } from '../../../domain/facts/values';
import type { DeskTicketView } from '../../../rehearsal/doors/desk-control';
import { linkedByProcess, linkedInDesk } from '../../../rehearsal/expectations/linked';

const via = (rel: string | null, ticket_id?: number) => ({ via: { source: { from: ticket_id === undefined ? {} : { ticket_id }, rel } } });
const desk: DeskTicketView = {
  subject: 'Again', status: 'Open', priority: null, assignee: null, group: null, followers: [], tags: [], fields: {}, form: 'Technical', comments: [],
  audits: [via('follow_up', 1001), via(null), via('merge', 1007)], serviceWrites: 0,
};
const NAMES: Readonly<Record<string, string>> = { '1001': 'first', 'abc-1': 'call' };
const nameOf = (id: string): string => NAMES[id] ?? id;
const fact = <N extends FactName>(name: N, value: FactValues[N]): Fact => ({ name, value, n: 1, at: 0, by: 'process', door: 'process', round: 1, triage: 0 });

describe('what a ticket is linked with', () => {
  it('names the tickets that the desk linked', () => {
    expect(linkedInDesk(desk, nameOf)).toEqual([{ ticket: 'first', as: 'followUp' }, { ticket: '1007', as: 'merge' }]);
  });

  it('names what the process linked: the ticket that it repeats, its request, and one that was dropped before', () => {
    const facts = [
      fact('closedAs', { as: 'duplicate', reason: 'the call is a ticket already', of: '1001' }),
      fact('requestMatched', { request: 'abc-1' }),
      fact('earlierRequest', { request: 'abc-0' }),
    ];
    expect(linkedByProcess(facts, nameOf)).toEqual([
      { ticket: 'first', as: 'duplicate' },
      { request: 'abc-0', as: 'earlierRequest' },
      { request: 'call', as: 'request' },
    ]);
  });

  it('names nothing where a person said that no request is meant, or the ticket ended otherwise', () => {
    expect(linkedByProcess([fact('requestMatched', { request: 'none' }), fact('closedAs', { as: 'spam', reason: 'spam' })], nameOf)).toEqual([]);
  });
});
