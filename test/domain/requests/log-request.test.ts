import { judgeRequest } from '../../../domain/requests/log-request';
import { requestFacts } from '../../../domain/requests/request-facts';
import { AMC_POLICY } from '../../support/a-request';
import { POLICY, RECEIVED } from '../../support/bestpack';

const NOW = RECEIVED;
const judged = (data: unknown, by = 'mary') => judgeRequest(data, by, POLICY.people, NOW);
const CALL = { channel: 'phone', name: 'Pat', phone: '+1 555 0100', problem: 'It jams' } as const;
const requestOf = (data: unknown) => {
  const judgement = judged(data);
  if ('refused' in judgement) throw new Error(judgement.refused.message);
  return judgement.request;
};
const facts = (data: unknown) => requestFacts(requestOf(data), 'bestpack').map(({ name, value }) => [name, value]);

describe('a request that somebody logs', () => {
  it.each(['mary', 'customerService', 'allison'])('may be %s\'s', (by) => {
    expect(judged(CALL, by)).toMatchObject({ request: { loggedBy: by } });
  });

  it.each(['jordan', 'omar', 'customer', 'zoe'])('may not be %s\'s', (by) => {
    expect(judged(CALL, by)).toMatchObject({ refused: { code: 'notYourRole' } });
  });

  it.each(['associate', 'lead', 'internalCustomer'])('may be %s\'s where a team lead hands out tickets', (by) => {
    expect(judgeRequest(CALL, by, AMC_POLICY.people, NOW)).toMatchObject({ request: { loggedBy: by } });
    expect(judgeRequest(CALL, 'asha', AMC_POLICY.people, NOW)).toMatchObject({ refused: { code: 'notYourRole' } });
  });

  it('is raised for a customer and passed on by whoever of the house logs it, unless they say otherwise', () => {
    const raised = (data: object) => judgeRequest({ ...CALL, ...data }, 'internalCustomer', AMC_POLICY.people, NOW);
    const { name } = AMC_POLICY.people['internalCustomer'] ?? {};
    expect(raised({})).toMatchObject({ request: { onBehalfOf: 'Pat', forwardedBy: name } });
    expect(raised({ onBehalfOf: 'Acme', forwardedBy: 'Zoe' })).toMatchObject({ request: { onBehalfOf: 'Acme', forwardedBy: 'Zoe' } });
    expect(judgeRequest(CALL, 'associate', AMC_POLICY.people, NOW)).toMatchObject({ request: expect.not.objectContaining({ forwardedBy: expect.anything() }) });
  });

  it('does not come through the portal, which makes tickets itself', () => {
    expect(judged({ channel: 'portal', from: 'pat@distributor.example' })).toMatchObject({ refused: { code: 'badData', missing: [{ fact: 'channel' }] } });
  });

  it('is counted from when it came in, which is now unless somebody says', () => {
    expect(requestOf(CALL).receivedAt).toBe(NOW);
    expect(requestOf({ ...CALL, receivedAt: '2026-03-05T08:40:00-08:00' }).receivedAt).toBe(NOW - 20 * 60_000);
    expect(judged({ ...CALL, receivedAt: NOW + 1 })).toMatchObject({ refused: { code: 'badData', missing: [{ fact: 'receivedAt' }] } });
  });

  it('says who it was, by address or telephone', () => {
    expect(judged({ channel: 'phone', name: 'Pat' })).toMatchObject({ refused: { code: 'badData', missing: [{ fact: 'from' }] } });
    expect(requestOf({ channel: 'email', from: 'pat@distributor.example', subject: 'Jam' }).requester).toEqual({ email: 'pat@distributor.example' });
  });

  it.each([
    [CALL, 'It jams', 'It jams'],
    [{ channel: 'missedCall', phone: '+1 555 0100' }, 'Missed call from +1 555 0100', 'Call from +1 555 0100'],
    [{ channel: 'missedCall', name: 'Pat', phone: '+1 555 0100' }, 'Missed call from Pat', 'Call from +1 555 0100'],
    [{ channel: 'other', from: 'pat@distributor.example', subject: 'At the fair', body: 'The sealer stops' }, 'At the fair', 'The sealer stops'],
    [{ channel: 'email', from: 'pat@distributor.example', subject: 'Jam' }, 'Jam', 'Jam'],
  ])('is a ticket with a subject and a text: %j', (data, subject, body) => {
    expect(requestOf(data)).toMatchObject({ subject, body });
  });

  it('names a channel that there is, and every field that is wrong at once', () => {
    expect(judged({ channel: 'fax', from: ' ' })).toMatchObject({ refused: { code: 'badData', missing: [{ fact: 'channel' }, { fact: 'from' }] } });
    expect([7, 'text', [], null].map((data) => 'refused' in judged(data))).toEqual([true, true, true, true]);
  });
});

describe('what a logged request proves', () => {
  it('is the acknowledgment of a call that somebody took, as they spoke to the customer', () => {
    expect(facts(CALL)).toEqual([
      ['received', { channel: 'phone', receivedAt: NOW, from: '+1 555 0100', subject: 'It jams' }],
      ['call', { note: 'took the call' }],
      ['acknowledged', { how: 'call' }],
    ]);
  });

  it('is no acknowledgment where that is the ticket\'s number', () => {
    expect(requestFacts(requestOf(CALL), 'amc-desk').map(({ name }) => name)).toEqual(['received', 'call']);
  });

  it('is no acknowledgment of a call that nobody took', () => {
    expect(facts({ channel: 'missedCall', phone: '+1 555 0100' })).toEqual([['received', expect.objectContaining({ channel: 'missedCall', missed: true })]]);
  });

  it('is nothing more of a mail, and for whom it was and who passed it on where that is known', () => {
    const mail = { channel: 'email', from: 'pat@distributor.example', subject: 'Jam' };
    expect(facts(mail)).toEqual([['received', expect.objectContaining({ channel: 'email' })]]);
    expect(facts({ ...mail, onBehalfOf: 'Acme', forwardedBy: 'Sales' }).slice(1)).toEqual([['onBehalfOf', { name: 'Acme' }], ['forwardedBy', { name: 'Sales' }]]);
  });
});
