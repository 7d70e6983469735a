import { fact } from '../../../domain/facts/fact';
import { actsOn, judgeRequestAct } from '../../../domain/requests/judge-act';
import { aRequest, asked, MONDAY_IN_KOLKATA, PHONED } from '../../support/a-request';

const BY_NUMBER = { ...PHONED, requester: { phone: '+91 555 0100' } };
const judged = (name: string, data: unknown = {}, by = 'associate', theCase = aRequest()) => judgeRequestAct(name, data, theCase, { key: by, door: 'api' });

describe('what is done on a request that waits for its confirmation', () => {
  it.each(['associate', 'lead', 'temporal-operator'])('may be done by %s', (by) => {
    expect(judged('dropRequest', { reason: 'withdrawn' }, by)).toEqual({ facts: [fact('requestDropped', { reason: 'withdrawn' })] });
  });

  it.each(['asha', 'internalCustomer', 'sales', 'customer', 'zoe'])('may not be done by %s', (by) => {
    expect(judged('matchRequest', {}, by)).toMatchObject({ refused: { code: 'notYourRole' } });
  });

  it('asks at the address that is given, else where the customer was asked before, else where they wrote from', () => {
    const twice = aRequest({ facts: [asked(MONDAY_IN_KOLKATA, 'first@acme.example')] });
    expect(judged('askConfirmation', { to: 'other@acme.example' }, 'associate', twice)).toEqual({ facts: [fact('confirmationAsked', { to: 'other@acme.example' })] });
    expect(judged('askConfirmation', {}, 'associate', twice)).toEqual({ facts: [fact('confirmationAsked', { to: 'first@acme.example' })] });
    expect(judged('askConfirmation')).toEqual({ facts: [fact('confirmationAsked', { to: 'pat@acme.example' })] });
  });

  it('needs an address to ask at', () => {
    const unknown = aRequest({ request: BY_NUMBER });
    expect(judged('askConfirmation', {}, 'associate', unknown)).toMatchObject({ refused: { code: 'badData', missing: [{ fact: 'to' }] } });
    expect(judged('askConfirmation', { to: '+91 555 0100' })).toMatchObject({ refused: { code: 'badData', missing: [{ fact: 'to' }] } });
  });

  it('keeps how the customer confirmed, and in what words', () => {
    expect(judged('matchRequest', { how: 'called back', words: 'Yes, please' })).toEqual({ facts: [fact('requestConfirmed', { how: 'hand', words: 'called back: Yes, please' })] });
    expect(judged('matchRequest')).toEqual({ facts: [fact('requestConfirmed', { how: 'hand' })] });
  });

  it.each([[7], [[]], ['text'], [{ reason: ' ' }], [{}]])('needs data that can be read: %j', (data) => {
    expect(judged('dropRequest', data)).toMatchObject({ refused: { code: 'badData' } });
  });

  it('says which data is missing', () => {
    expect(judged('dropRequest')).toMatchObject({ refused: { message: 'Drop the request: reason: it is required.', missing: [{ fact: 'reason', who: 'you', how: 'it is required' }] } });
  });

  it('names what there is where somebody asks for something else', () => {
    expect(judged('escalate')).toMatchObject({ refused: { code: 'badData', message: expect.stringContaining('askConfirmation, matchRequest, dropRequest') } });
  });

  it.each([
    [fact('requestConfirmed', { how: 'mail' }), 'orderRule'],
    [fact('requestDropped', { reason: 'x' }), 'ticketClosed'],
  ])('is over with %j', (over, code) => {
    const theCase = aRequest({ facts: [over] });
    expect(actsOn(theCase)).toEqual([]);
    for (const [name, data] of [['askConfirmation', {}], ['matchRequest', {}], ['dropRequest', { reason: 'x' }]] as const) {
      expect(judged(name, data, 'associate', theCase)).toMatchObject({ refused: { code } });
    }
  });

  it('is offered while nobody decided', () => {
    expect(actsOn(aRequest())).toEqual(['askConfirmation', 'matchRequest', 'dropRequest']);
  });
});
