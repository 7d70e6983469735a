import { MONDAY_IN_KOLKATA, PHONED, TOKEN } from '../support/a-request';
import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { HOUR, MINUTE, iso } from '../support/bestpack';
import { historyOf, timersOf } from '../support/history';
import type { RequestOnBench } from '../support/request-on-bench';

const NOW = MONDAY_IN_KOLKATA;
const CUSTOMER = { at: NOW } as const;
let bench: Bench;
let customers = 0;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

/** A call of a customer of their own, so that the requests of one site do not meet. */
const call = async (changes: Partial<typeof PHONED> = {}) => {
  const email = `pat${(customers += 1)}@acme.example`;
  const request = await bench.request({ ...CUSTOMER, request: { ...PHONED, requester: { name: 'Pat', email }, ...changes } });
  return { email, request };
};
const mailsOf = ({ requestId }: RequestOnBench) => bench.office.mailed.filter((mail) => mail.requestId === requestId);
const handedOver = ({ requestId }: RequestOnBench) => bench.office.handedOver.filter((each) => each.requestId === requestId);
const toldOf = ({ requestId }: RequestOnBench) => bench.office.told.filter(({ ticketId }) => ticketId === `request-${requestId}`);
const names = (facts: readonly { readonly name: string; readonly withdrawn?: object }[]) => facts.filter(({ withdrawn }) => !withdrawn).map(({ name }) => name);

describe('a call that has to be confirmed in writing', () => {
  it('is put to the customer at once, in a mail that an answer is known by', async () => {
    const { email, request } = await call();
    const view = await request.view();
    expect(mailsOf(request)).toEqual([
      { id: 'request/1', kind: 'request', requestId: request.requestId, to: email, template: 'request', values: { concern: PHONED.body, customer: 'Pat', token: TOKEN }, at: NOW },
    ]);
    expect(view).toMatchObject({ state: 'open', process: 'amc-desk', token: TOKEN, step: 'request/confirm', waitingFor: 'customer', tasks: [], now: NOW });
    expect(view.actions).toEqual(['askConfirmation', 'matchRequest', 'dropRequest']);
    expect(names(view.facts)).toEqual(['received', 'confirmationAsked']);
    expect(view.timeline.map(({ event }) => event)).toEqual(['logRequest', 'entered request/confirm', 'askConfirmation', 'request']);
    expect(bench.office.requests.requests).toContainEqual(expect.objectContaining({ requestId: request.requestId, email, state: 'open' }));
  });

  it('is reminded of twice, then dropped with a record and a word to whoever took it in, without a timer of Temporal\'s', async () => {
    const { request } = await call();
    const view = await request.clockTo(NOW + 30 * 24 * HOUR);
    expect(mailsOf(request).map(({ id, template, at }) => [id, template, iso(at)])).toEqual([
      ['request/1', 'request', '2026-03-09T04:30:00.000Z'],
      ['follow-up/1', 'request-follow-up', '2026-03-11T10:30:00.000Z'],
      ['final/1', 'request-final', '2026-03-16T07:30:00.000Z'],
    ]);
    expect(view).toMatchObject({ state: 'dropped', waitingFor: 'nobody', tasks: [], actions: [] });
    expect(view.facts.at(-1)).toMatchObject({ name: 'requestDropped', by: 'clock', at: Date.parse('2026-03-19T04:30:00.000Z') });
    expect(toldOf(request)).toMatchObject([{ kind: 'dropped', to: ['associate'], template: 'notice-dropped', values: { customer: 'Pat', concern: PHONED.body, token: TOKEN } }]);
    expect(bench.office.archived).toContainEqual(expect.objectContaining({ ticketId: `request-${request.requestId}`, process: 'amc-desk' }));
    expect(bench.office.requests.requests.find(({ requestId }) => requestId === request.requestId)).toMatchObject({ state: 'dropped' });
    expect(handedOver(request)).toEqual([]);
    expect(timersOf(await historyOf(bench.client, request.workflowId)).started).toBe(0);
  });

  it('ends when the customer\'s own mail is its ticket, which has its facts from the site', async () => {
    const { email, request } = await call();
    expect(bench.office.asks('mail-1', email, NOW)).toMatchObject({ kind: 'request', requestId: request.requestId });
    await request.matched('mail-1');
    await request.matched('mail-1');
    await request.handle.result();
    const view = await request.view();
    expect(view).toMatchObject({ state: 'matched', ticketId: 'mail-1', waitingFor: 'nobody' });
    expect(view.facts.at(-1)).toMatchObject({ name: 'requestConfirmed', value: { how: 'mail' }, by: 'process' });
    expect(handedOver(request)).toEqual([]);
    expect(mailsOf(request)).toHaveLength(1);
  });

  it('waits for us where nobody knows how to write to the customer, until somebody does', async () => {
    const { request } = await call({ requester: { phone: '+91 555 0100' } });
    expect(await request.view()).toMatchObject({ waitingFor: 'us', tasks: [{ owner: 'associate', action: 'askConfirmation', since: NOW }] });
    await expect(request.act('associate', 'askConfirmation')).rejects.toMatchObject({ details: { refusal: { code: 'badData', missing: [{ fact: 'to' }] } } });
    expect(await request.act('associate', 'askConfirmation', { to: 'found@acme.example' })).toEqual({ recorded: ['confirmationAsked'], step: 'request/confirm' });
    const view = await request.rest();
    expect(view).toMatchObject({ waitingFor: 'customer', tasks: [] });
    expect(mailsOf(request)).toMatchObject([{ id: 'request/1', to: 'found@acme.example' }]);
    expect(bench.office.asks('mail-found', 'found@acme.example', NOW)).toMatchObject({ kind: 'request', requestId: request.requestId });
  });

  it('is asked for anew by hand, and the reminders are counted from then', async () => {
    const { request } = await call();
    await request.clockTo(NOW + 24 * HOUR);
    await request.act('lead', 'askConfirmation', { to: 'boss@acme.example' });
    expect((await request.rest()).nextDueAt).toBe(Date.parse('2026-03-12T10:30:00.000Z'));
    expect(mailsOf(request).map(({ id, to }) => [id, to])).toEqual([['request/1', expect.stringContaining('pat')], ['request/2', 'boss@acme.example']]);
  });

  it('shows operators where it is', async () => {
    const { request } = await call({ requester: { phone: '+91 555 0100' } });
    const { typedSearchAttributes: attributes } = await request.handle.describe();
    const shown = Object.fromEntries(attributes.getAll().map(({ key, value }) => [key.name, value]));
    expect(shown).toMatchObject({ Site: 'amc-desk', Process: 'amc-desk', Step: 'request/confirm', WaitingFor: 'us', Owes: ['associate'] });
  });
});

describe('a call that is confirmed by hand', () => {
  it('becomes a ticket five minutes later, once, with how it was confirmed', async () => {
    const { request } = await call();
    expect(await request.act('associate', 'matchRequest', { how: 'called back', words: 'Yes' })).toEqual({ recorded: ['requestConfirmed'], step: 'request/confirm' });
    await expect(request.act('associate', 'dropRequest', { reason: 'x' })).rejects.toMatchObject({ details: { refusal: { code: 'orderRule' } } });
    expect(await request.rest()).toMatchObject({ state: 'open', waitingFor: 'us', nextDueAt: NOW + 5 * MINUTE });
    const view = await request.clockTo(NOW + 5 * MINUTE);
    const ticketId = bench.desk.made.get(`request-${request.requestId}`);
    expect(view).toMatchObject({ state: 'made', ticketId });
    expect(handedOver(request)).toMatchObject([{ ticketId, request: { subject: PHONED.subject }, confirmed: { how: 'hand', words: 'called back: Yes' } }]);
    expect(bench.office.requests.requests.find(({ requestId }) => requestId === request.requestId)).toMatchObject({ state: 'made', ticketId });
    expect(mailsOf(request)).toHaveLength(1);
  });

  it('is the mail that was there already', async () => {
    const { email, request } = await call();
    const other = await bench.request({ ...CUSTOMER, request: { ...PHONED, requester: { email } } });
    expect(bench.office.asks('mail-2', email, NOW)).toMatchObject({ kind: 'ambiguous' });
    await request.act('associate', 'matchRequest');
    await request.handle.result();
    expect(await request.view()).toMatchObject({ state: 'matched', ticketId: 'mail-2' });
    expect(handedOver(request)).toMatchObject([{ ticketId: 'mail-2', confirmed: { how: 'hand' } }]);
    expect(bench.desk.made.has(`request-${request.requestId}`)).toBe(false);
    await other.act('associate', 'dropRequest', { reason: 'the same' });
    await other.handle.result();
  });

  it('is the mail that comes within these five minutes, told or not', async () => {
    for (const tells of [true, false]) {
      const { email, request } = await call();
      await request.act('associate', 'matchRequest');
      await request.rest();
      expect(bench.office.asks(`mail-in-time-${tells}`, email, NOW)).toMatchObject({ kind: 'request' });
      if (tells) await request.matched(`mail-in-time-${tells}`);
      expect(await request.clockTo(NOW + 5 * MINUTE)).toMatchObject({ state: 'matched', ticketId: `mail-in-time-${tells}` });
      expect(bench.desk.made.has(`request-${request.requestId}`)).toBe(false);
    }
  });
});

describe('a call that nobody needs any more', () => {
  it('is dropped by hand, which is no news to whoever did it', async () => {
    const { request } = await call();
    await request.act('associate', 'dropRequest', { reason: 'solved on the phone' });
    await request.handle.result();
    expect(await request.view()).toMatchObject({ state: 'dropped' });
    expect(toldOf(request)).toEqual([]);
    await expect(request.act('associate', 'matchRequest')).rejects.toMatchObject({ code: 'refused', details: { refusal: { code: 'ticketClosed' } } });
  });

  it('is not dropped where the customer\'s mail was faster', async () => {
    const { email, request } = await call();
    bench.office.asks('mail-3', email, NOW);
    await request.act('lead', 'dropRequest', { reason: 'nobody answers' });
    await request.handle.result();
    const view = await request.view();
    expect(view).toMatchObject({ state: 'matched', ticketId: 'mail-3' });
    expect(names(view.facts)).toEqual(['received', 'confirmationAsked', 'requestConfirmed']);
    expect(toldOf(request)).toEqual([]);
  });
});

describe('the doors of a request', () => {
  it('refuse whoever it is not for, and change nothing', async () => {
    const { request } = await call();
    const before = await request.view();
    await expect(request.act('asha', 'matchRequest')).rejects.toMatchObject({ details: { refusal: { code: 'notYourRole' } } });
    await expect(request.act('associate', 'dropRequest')).rejects.toMatchObject({ details: { refusal: { code: 'badData', missing: [{ fact: 'reason' }] } } });
    expect(await request.view()).toEqual(before);
  });

  it('take the signal form of an act from an operator, and write down one that is refused', async () => {
    const { request } = await call();
    await request.signal({ action: 'dropRequest' });
    await request.signal({ action: 'matchRequest', data: { words: 'Yes' } });
    const { facts, timeline } = await request.rest();
    expect(facts.at(-1)).toMatchObject({ name: 'requestConfirmed', by: 'temporal-operator', door: 'signal' });
    expect(timeline).toContainEqual(expect.objectContaining({ event: 'refused', detail: expect.objectContaining({ action: 'dropRequest', code: 'badData', missing: [expect.objectContaining({ fact: 'reason' })] }) }));
  });
});
