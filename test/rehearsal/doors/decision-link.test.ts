import type { DecisionView } from '../../../contracts/http/decision';
import { closedPage, questionPage, thanksPage } from '../../../api/pages/decision-page';
import { decide } from '../../../rehearsal/doors/decision-link';
import { servePages } from './page-server';
import type { PageServer } from './page-server';

const decision: DecisionView = {
  id: 'price/1',
  who: 'rita',
  question: 'What does one piece of A&B "7" cost?',
  details: [{ label: 'Part', value: 'A&B "7"' }],
  fields: [
    { name: 'price', label: 'Price of one piece', kind: 'number', required: true },
    { name: 'currency', label: 'Currency', kind: 'text', required: true, value: 'US$ <b>' },
    { name: 'note', label: 'Anything to add', kind: 'longText', required: false },
  ],
  answers: [
    { value: 'confirm', label: 'Confirm the price', action: 'confirmPrice', data: {} },
    { value: 'decline', label: 'No price', action: 'declinePrice', data: {} },
  ],
};
const question = { ticketId: '1001', subject: 'Part <wanted>', decision };
const open = { status: 200, html: questionPage(question) };
const thanks = { status: 200, html: thanksPage('Confirm the price') };

describe('answering on a decision page', () => {
  let pages: PageServer;
  const link = (): string => `${pages.address}/decide/abc.def-1`;
  const serving = (...answers: readonly { status: number; html: string }[]) => pages.answers.splice(0, Infinity, ...answers);
  const posted = (): Record<string, string> => Object.fromEntries(new URLSearchParams(pages.asked[1]?.split(' ')[2]));

  beforeAll(async () => {
    pages = await servePages();
  });
  beforeEach(() => pages.asked.splice(0));
  afterAll(() => pages.close());

  it('opens the page first, then sends what was typed and what the page opened with', async () => {
    serving(open, thanks);
    expect(await decide(link(), { answer: 'approve', fields: { price: '1,200.50' } })).toBeUndefined();
    expect(pages.asked[0]).toBe('GET /decide/abc.def-1');
    expect(posted()).toEqual({ 'field.price': '1,200.50', 'field.currency': 'US$ <b>', 'field.note': '', answer: 'confirm' });
  });

  it.each([
    ['approve', 'confirm'],
    ['refuse', 'decline'],
    ['decline', 'decline'],
    ['no price', 'decline'],
    ['Confirm', 'confirm'],
  ])('takes "%s" as the answer %s', async (answer, value) => {
    serving(open, thanks);
    await decide(link(), { answer, fields: {} });
    expect(posted()['answer']).toBe(value);
  });

  it('knows a field by its label too', async () => {
    serving(open, thanks);
    await decide(link(), { answer: 'confirm', fields: { 'anything to add': 'Hello' } });
    expect(posted()['field.note']).toBe('Hello');
  });

  it('says which answers and fields there are', async () => {
    serving(open);
    await expect(decide(link(), { answer: 'perhaps', fields: {} })).rejects.toThrow('no answer "perhaps"; there are: confirm (Confirm the price), decline (No price)');
    await expect(decide(link(), { answer: 'confirm', fields: { amount: '1' } })).rejects.toThrow('no field "amount"; there are: price, currency, note');
    expect(pages.asked.filter((one) => one.startsWith('POST'))).toEqual([]);
  });

  it('tells a refusal by its message and what is missing, under the names of the fields', async () => {
    const missing = [
      { fact: 'price', who: 'you', how: 'name it' },
      { fact: 'priceRequested', who: 'mary', how: 'Ask for the price' },
    ];
    serving(open, { status: 409, html: questionPage(question, { message: 'It isn\'t asked any more.', missing, typed: {}, problems: {} }) });
    expect(await decide(link(), { answer: 'confirm', fields: {} })).toEqual({ message: "It isn't asked any more.", missing: ['price', 'priceRequested'] });
  });

  it('tells what cannot be read', async () => {
    serving(open, { status: 422, html: questionPage(question, { message: 'Something is missing.', missing: [], typed: {}, problems: { price: 'Please write a number.' } }) });
    expect(await decide(link(), { answer: 'confirm', fields: {} })).toEqual({ message: 'Something is missing.', missing: ['price'] });
  });

  it('tells that it comes too late, without an answer', async () => {
    serving({ status: 410, html: closedPage('answered') });
    expect(await decide(link(), { answer: 'confirm', fields: {} })).toMatchObject({ message: expect.stringContaining('This is already decided'), missing: [] });
    expect(pages.asked).toHaveLength(1);
  });

  it('fails where the page fails', async () => {
    serving(open, { status: 503, html: '<h1>Please try again</h1>' });
    await expect(decide(link(), { answer: 'confirm', fields: {} })).rejects.toThrow('the answer "confirm" got 503: Please try again');
  });
});
