import { DoorError } from '../../runtime/temporal';
import { CLOCK, startApi } from './support/api-server';
import type { ApiServer } from './support/api-server';
import { resolvedTicket, unavailable } from './support/fake-doors';
import { priceQuestion } from './support/price-question';

const REF = { site: 'bestpack', ticketId: '48213' };
const LINK = { decision: 'price/2', who: 'rita', expiresAt: 20_000 };
const TYPED = { 'field.price': '1,200.50', 'field.validUntil': '2026-03-09', 'field.source': ' quote ', 'field.remark': '' };

let api: ApiServer;
let link: string;
beforeEach(async () => {
  api = await startApi();
  api.doors.view = resolvedTicket({ decisions: [priceQuestion] });
  link = `${api.url}/decide/${await api.links.signDecisionLink(REF, LINK)}`;
});
afterEach(() => api.close());

const answer = (fields: Readonly<Record<string, string>>): Promise<Response> => fetch(link, { method: 'POST', body: new URLSearchParams(fields) });
const keys = () => api.doors.acts.map(({ act }) => act.key);

describe('the page of a decision', () => {
  it('shows question, details and fields, escaped, and decides nothing', async () => {
    const shown = await fetch(link);
    const html = await shown.text();
    expect(shown.status).toBe(200);
    expect(html).toContain('<title>What does &lt;this&gt; cost?</title>');
    expect(html).toContain('Roller &quot;R&amp;D&quot; &lt;b&gt;');
    expect(html).toContain('value="price list &quot;2026&quot;"');
    expect(html).toContain('Confirm the price</button>');
    expect(html).not.toMatch(/<script|nobody said/);
    expect(api.doors.acts).toEqual([]);
  });

  it('is answered to HEAD as to GET', async () => {
    const head = await fetch(link, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(api.doors.acts).toEqual([]);
  });

  it('is kept by no cache, tells no other site where it was, and may load nothing', async () => {
    const { headers } = await fetch(link);
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).toContain("form-action 'self'");
  });
});

describe('an answer', () => {
  it('is an act of the person asked, the answer’s own data under what was typed', async () => {
    const taken = await answer({ ...TYPED, answer: 'confirm', 'field.line': '9', line: '9' });
    expect([taken.status, await taken.text()]).toEqual([200, expect.stringContaining('Confirm the price')]);
    expect(api.doors.acts).toEqual([
      {
        ref: expect.objectContaining(REF),
        act: {
          action: 'confirmPrice',
          data: { line: 2, price: 1200.5, validUntil: '2026-03-09', source: 'quote' },
          envelope: { by: 'rita', door: 'link', clock: CLOCK },
          key: expect.stringMatching(/^decide\/price\/2\/[\w-]{43}$/),
        },
      },
    ]);
  });

  it('of a customer is theirs in the same way', async () => {
    api.doors.view = resolvedTicket({ decisions: [{ ...priceQuestion, id: 'quote/1', who: 'customer', fields: [] }] });
    link = `${api.url}/decide/${await api.links.signDecisionLink(REF, { ...LINK, decision: 'quote/1', who: 'customer' })}`;
    expect((await answer({ answer: 'noPrice' })).status).toBe(200);
    expect(api.doors.acts).toMatchObject([{ act: { action: 'addNote', data: { kind: 'noPrice' }, envelope: { by: 'customer', door: 'link' } } }]);
  });

  it('sent twice has one key, and another answer has another', async () => {
    for (const changes of [{}, {}, { 'field.price': '7' }, { answer: 'noPrice' }]) await answer({ ...TYPED, answer: 'confirm', ...changes });
    const [first, again, corrected, other] = keys();
    expect(again).toBe(first);
    expect(new Set([first, corrected, other]).size).toBe(3);
  });

  it.each([
    ['7', 7],
    ['1200', 1200],
    ['-12,345,678.25', -12_345_678.25],
  ])('may write a number as %s', async (price, number) => {
    await answer({ ...TYPED, answer: 'confirm', 'field.price': price });
    expect(api.doors.acts).toMatchObject([{ act: { data: { price: number } } }]);
  });

  it.each([
    ['no price', { 'field.price': ' ' }, 'Please fill this in.'],
    ['a price in words', { 'field.price': 'much' }, 'Please write a number'],
    ['a comma that may be a decimal point', { 'field.price': '1,20' }, 'Please write a number'],
    ['a day that is not', { 'field.validUntil': '2026-02-30' }, 'Please write a date'],
    ['no answer', { answer: '' }, 'choose one of the buttons'],
    ['an answer that is not offered', { answer: 'toString' }, 'choose one of the buttons'],
  ])('with %s is asked for again, with what was typed', async (_what, changes, words) => {
    const back = await answer({ ...TYPED, answer: 'confirm', 'field.remark': 'Ask <Bob>', ...changes });
    const html = await back.text();
    expect([back.status, html]).toEqual([422, expect.stringContaining(words)]);
    expect(html).toContain('value="quote"');
    expect(html).toContain('>Ask &lt;Bob&gt;</textarea>');
    expect(html).toContain('role="alert"');
    expect(api.doors.acts).toEqual([]);
  });

  it('that the process refuses is shown again with what is missing, by label or by who has it', async () => {
    const missing = [
      { fact: 'price', who: 'you', how: 'must be more than 0' },
      { fact: 'intakeNote', who: 'mary', how: 'Record the <intake>' },
    ];
    api.doors.actFailure = new DoorError('refused', 'Confirm price: not yet.', { refusal: { code: 'missingFacts', message: 'Confirm price: not yet.', missing } });
    const back = await answer({ ...TYPED, answer: 'confirm' });
    const html = await back.text();
    expect([back.status, html]).toEqual([409, expect.stringContaining('Confirm price: not yet.')]);
    expect(html).toContain('<li>Price in USD: must be more than 0</li>');
    expect(html).toContain('<li>intakeNote: Record the &lt;intake&gt; (mary)</li>');
    expect(html).toContain('value="1,200.50"');
  });

  it('that nobody took in time may be sent again', async () => {
    api.doors.actFailure = unavailable;
    const back = await answer({ ...TYPED, answer: 'confirm' });
    expect([back.status, await back.text()]).toEqual([503, expect.stringContaining('try again')]);
  });
});

describe('a link to a decision that is not open', () => {
  it.each([
    ['already decided', resolvedTicket()],
    ['already decided', resolvedTicket({ decisions: [{ ...priceQuestion, who: 'allison' }] })],
    ['already decided', resolvedTicket({ now: 20_001 })],
    ['has expired', resolvedTicket({ now: 20_001, decisions: [priceQuestion] })],
  ])('says that it is %s, shows nothing else and takes no answer', async (words, view) => {
    api.doors.view = view;
    const both = [await fetch(link), await answer({ ...TYPED, answer: 'confirm' })];
    for (const page of both) {
      const html = await page.text();
      expect([page.status, html]).toEqual([410, expect.stringContaining(words)]);
      expect(html).not.toMatch(/cost|Roller|jams/);
    }
    expect(api.doors.acts).toEqual([]);
  });

  it('is judged by the clock of the ticket, not by ours', async () => {
    api.doors.view = resolvedTicket({ now: 20_000, decisions: [priceQuestion] });
    expect((await fetch(link)).status).toBe(200);
  });

  it('is not valid when we did not sign it for a decision', async () => {
    const confirms = await api.links.signConfirmLink({ ...REF, round: 1, expiresAt: 20_000 });
    for (const token of ['abc', 'a.b.c', confirms]) {
      const page = await fetch(`${api.url}/decide/${token}`);
      expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('not valid')]);
    }
    const decides = link.replace('/decide/', '/confirm/');
    expect((await fetch(decides)).status).toBe(404);
  });

  it.each([
    [unavailable, 503, 'try again'],
    [new DoorError('notFound', 'no'), 404, 'not valid'],
    [new DoorError('failed', 'secret'), 500, 'try again'],
  ] as const)('answers %s with a page', async (failure, status, words) => {
    api.doors.failure = failure;
    const page = await fetch(link);
    const html = await page.text();
    expect([page.status, html]).toEqual([status, expect.stringContaining(words)]);
    expect(html).not.toContain('secret');
  });
});
