import { fact } from '../../../domain/facts/fact';
import { requestTasks, requestWaitsFor } from '../../../domain/requests/tasks';
import { aRequest, asked, MONDAY_IN_KOLKATA, PHONED } from '../../support/a-request';

describe('what the team owes on a request', () => {
  it('is to find out where to ask the customer', () => {
    const theCase = aRequest({ request: { ...PHONED, requester: { phone: '+91 555 0100' } } });
    expect(requestTasks(theCase)).toEqual([{ owner: 'associate', action: 'askConfirmation', since: MONDAY_IN_KOLKATA }]);
    expect(requestWaitsFor(theCase)).toBe('us');
  });

  it('is nothing while the customer has the question', () => {
    const theCase = aRequest({ facts: [asked(MONDAY_IN_KOLKATA)], receipts: { 'request/1': { at: MONDAY_IN_KOLKATA } } });
    expect(requestTasks(theCase)).toEqual([]);
    expect(requestWaitsFor(theCase)).toBe('customer');
  });

  it('is to see to a mail that may not have gone out', () => {
    const theCase = aRequest({ facts: [asked(MONDAY_IN_KOLKATA)], receipts: { 'request/1': { at: 7, failed: true } } });
    expect(requestTasks(theCase)).toEqual([{ owner: 'lead', action: 'askConfirmation', since: 7 }]);
    expect(requestWaitsFor(theCase)).toBe('us');
  });

  it('is nothing once it is confirmed or dropped', () => {
    for (const over of [fact('requestConfirmed', { how: 'hand' }), fact('requestDropped', { reason: 'x' })]) {
      const theCase = aRequest({ facts: [over] });
      expect(requestTasks(theCase)).toEqual([]);
      expect(requestWaitsFor(theCase)).toBe('us');
    }
  });
});
