import { NoticeError } from '../../activities/notices-port';
import { AMC_POLICY, MONDAY_IN_KOLKATA, PHONED } from '../support/a-request';
import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { MINUTE } from '../support/bestpack';
import { eventually } from '../support/eventually';
import { historyOf, timersOf } from '../support/history';
import { FAST } from '../support/fast-settings';

const NOW = MONDAY_IN_KOLKATA;
let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterEach(() => {
  for (const name of Object.keys(bench.office.failures) as (keyof typeof bench.office.failures)[]) delete bench.office.failures[name];
});
afterAll(() => bench.close());

const mailsOf = (requestId: string) => bench.office.mailed.filter((mail) => mail.requestId === requestId).map(({ id }) => id);
const BY_NUMBER = { ...PHONED, requester: { phone: '+91 555 0100' } };

describe('a mail to a customer', () => {
  it('that may have gone out is not sent again by itself: its owner sees to it', async () => {
    bench.office.failures.mailCustomer = new NoticeError('unknown', 'the line broke');
    const request = await bench.request({ at: NOW });
    const view = await request.view();
    expect(view).toMatchObject({ waitingFor: 'us', tasks: [{ owner: 'lead', action: 'askConfirmation', since: NOW }] });
    expect(view.timeline.at(-1)).toMatchObject({ event: 'failed', detail: { effect: 'request/1', error: expect.stringContaining('the line broke') } });
    expect(view.nextDueAt).toBeUndefined();
    delete bench.office.failures.mailCustomer;
    await request.act('lead', 'askConfirmation');
    expect(await request.rest()).toMatchObject({ waitingFor: 'customer', tasks: [] });
    expect(mailsOf(request.requestId)).toEqual(['request/2']);
  });

  it('that surely did not go out is sent when the mail server is there again', async () => {
    bench.office.failures.mailCustomer = new NoticeError('notSent', 'nobody listens');
    const request = await bench.request({ at: NOW });
    const view = await request.view();
    expect(view).toMatchObject({ waitingFor: 'us', tasks: [], nextDueAt: NOW + MINUTE });
    expect(await request.clockTo(NOW + MINUTE)).toMatchObject({ nextDueAt: NOW + 2 * MINUTE });
    delete bench.office.failures.mailCustomer;
    expect(await request.clockTo(NOW + 2 * MINUTE)).toMatchObject({ waitingFor: 'customer' });
    expect(mailsOf(request.requestId)).toEqual(['request/1']);
    expect((await request.view()).timeline.filter(({ event }) => event === 'mailUnreachable')).toHaveLength(1);
  });
});

describe('a mail of the customer\'s that comes while they are being asked', () => {
  it('is the ticket, and nothing more goes out', async () => {
    bench.office.failures.mailCustomer = new NoticeError('notSent', 'nobody listens');
    const request = await bench.request({ at: NOW, restless: true, request: { ...PHONED, requester: { email: 'early@acme.example' } } });
    await eventually('the request to be known', () => bench.office.requests.requests.some(({ requestId }) => requestId === request.requestId));
    expect(bench.office.asks('early-mail', 'early@acme.example', NOW)).toMatchObject({ kind: 'request' });
    await request.matched('early-mail');
    await request.handle.result();
    expect(await request.view()).toMatchObject({ state: 'matched', ticketId: 'early-mail' });
    expect(mailsOf(request.requestId)).toEqual([]);
  });
});

describe('a site or a desk that does not answer', () => {
  it('is waited for, and the acts meanwhile are told to come again', async () => {
    bench.office.failures.enrolRequest = new Error('no site');
    const request = await bench.request({ at: NOW, restless: true });
    await eventually('the doors to be open', () => request.view().then(() => true, () => false));
    await expect(request.act('associate', 'matchRequest')).rejects.toMatchObject({ details: { refusal: { code: 'orderRule' } } });
    await request.signal({ action: 'dropRequest', data: { reason: 'withdrawn' } });
    delete bench.office.failures.enrolRequest;
    await request.handle.result();
    expect(await request.view()).toMatchObject({ state: 'dropped' });
  });
});

describe('a request in real time', () => {
  it('arms one timer at a time, and each mail goes out once', async () => {
    const requestId = 'in-real-time';
    bench.office.settings.set(requestId, { ...AMC_POLICY.settings, calendar: FAST.calendar, ladder: FAST.ladder });
    const request = await bench.request({ requestId, restless: true, request: { ...PHONED, requester: { email: 'quick@acme.example' } } });
    await request.handle.result();
    expect(mailsOf(requestId)).toEqual(['request/1', 'follow-up/1', 'final/1']);
    const { started, fired, mostAtOnce } = timersOf(await historyOf(bench.client, request.workflowId));
    expect([started, fired]).toEqual([3, 3]);
    expect(mostAtOnce).toBeLessThanOrEqual(1);
  });
});

describe('the history of a request', () => {
  it('holds no task that failed, and leaves no timer behind', async () => {
    const request = await bench.request({ at: NOW, request: BY_NUMBER });
    await request.act('associate', 'dropRequest', { reason: 'withdrawn' });
    await request.handle.result();
    const { started, fired, cancelled } = timersOf(await historyOf(bench.client, request.workflowId));
    expect(started).toBe(fired + cancelled);
  });
});
