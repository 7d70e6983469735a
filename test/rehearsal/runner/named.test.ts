import { chosen, chosenTicket, idOf, nameRequest, namesOf, nameTicket, requestOfTicket, settleRequest } from '../../../rehearsal/runner/named';
import type { Named } from '../../../rehearsal/runner/named';

const FIRST = '123456000000000011';
const SECOND = '123456000000000012';

describe('the names of a scenario', () => {
  it('mean the first that came where none is given', () => {
    const names = { named: [] as Named[] };
    expect(() => chosen(names, undefined)).toThrow('there is no ticket yet');
    nameTicket(names, {}, FIRST);
    nameTicket(names, { as: 'other' }, SECOND);
    expect(chosenTicket(names, undefined)).toBe(FIRST);
    expect(chosenTicket(names, 'other')).toBe(SECOND);
    expect(() => chosen(names, 'nobody')).toThrow('no ticket is named "nobody"; there are: ticket 1, other');
  });

  it('name a request before there is a ticket, and its ticket afterwards', () => {
    const names = { named: [] as Named[] };
    nameRequest(names, { as: 'call' }, 'abc');
    expect(chosen(names, undefined)).toEqual({ name: 'call', requestId: 'abc' });
    expect(() => chosenTicket(names, 'call')).toThrow('"call" is a request that is no ticket');
    settleRequest(names, chosen(names, 'call'), FIRST);
    expect(chosenTicket(names, 'call')).toBe(FIRST);
    expect(requestOfTicket(names, FIRST)).toBe('abc');
  });

  it('keep a dropped request chosen', () => {
    const names = { named: [] as Named[] };
    nameRequest(names, { as: 'call' }, 'abc');
    settleRequest(names, chosen(names, 'call'), undefined);
    expect(chosen(names, 'call')).toEqual({ name: 'call', requestId: 'abc', isSettled: true });
  });

  it('are several where the answer of a customer became the ticket of his request', () => {
    const names = { named: [] as Named[] };
    nameRequest(names, { as: 'call' }, 'abc');
    nameTicket(names, { as: 'mail' }, FIRST);
    settleRequest(names, chosen(names, 'call'), FIRST);
    expect(namesOf(names, FIRST)).toEqual(['call', 'mail']);
    expect(namesOf(names, 'abc')).toBe('call');
    expect(namesOf(names, SECOND)).toBe(SECOND);
  });

  it('need no second one where somebody answers a ticket', () => {
    const names = { named: [] as Named[] };
    nameTicket(names, { as: 'first' }, FIRST);
    nameTicket(names, {}, FIRST);
    expect(namesOf(names, FIRST)).toBe('first');
  });

  it('stand for ids in the data of an act, and leave everything else', () => {
    const names = { named: [] as Named[] };
    nameRequest(names, { as: 'call' }, 'abc');
    expect([idOf(names, 'call', 'requestId'), idOf(names, 'none', 'requestId'), idOf(names, 'call', 'ticketId')]).toEqual(['abc', 'none', 'call']);
  });
});
