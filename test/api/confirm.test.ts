import { DoorError } from '../../runtime/temporal';
import { CLOCK, startApi } from './support/api-server';
import type { ApiServer } from './support/api-server';
import { refused, resolution, resolvedTicket, unavailable } from './support/fake-doors';

describe('the confirmation link', () => {
  let api: ApiServer;
  let link: string;
  beforeEach(async () => {
    api = await startApi();
    link = `${api.url}/confirm/${await api.links.signConfirmLink({ site: 'bestpack', ticketId: '48213', round: 1, expiresAt: 20_000 })}`;
  });
  afterEach(() => api.close());

  const decide = (fields: Readonly<Record<string, string>>): Promise<Response> => fetch(link, { method: 'POST', body: new URLSearchParams(fields) });
  const confirmed = { ...resolution, name: 'confirmation', value: { how: 'link', words: 'confirmed' } } as const;

  it('shows subject and outcome, escaped, with both buttons, and decides nothing', async () => {
    const answer = await fetch(link);
    const html = await answer.text();
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-store']);
    expect(html).toContain('Tape head &lt;jams&gt;');
    expect(html).toContain('The &lt;roller&gt; was worn');
    expect(html).toContain('value="confirm"');
    expect(html).toContain('value="notSolved"');
    expect(html).not.toContain('<script');
    expect(api.doors.acts).toEqual([]);
  });

  it.each([
    ['confirm', 'confirmResolution'],
    ['notSolved', 'notSolved'],
  ])('takes the answer %s as the act %s of the customer, once per link', async (decision, action) => {
    const answer = await decide({ decision, words: ' It runs. ' });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Thank you')]);
    expect(api.doors.acts).toEqual([
      { ref: expect.objectContaining({ site: 'bestpack', ticketId: '48213' }), act: { action, data: { words: 'It runs.' }, key: `link/1/${decision}`, envelope: { by: 'customer', door: 'link', clock: CLOCK } } },
    ]);
  });

  it('needs no words', async () => {
    await decide({ decision: 'confirm', words: '' });
    expect(api.doors.acts).toMatchObject([{ act: { data: {} } }]);
  });

  it.each([{}, { decision: 'maybe' }, { decision: 'toString' }])('asks again when the answer is %j', async (fields) => {
    expect((await decide(fields)).status).toBe(400);
    expect(api.doors.acts).toEqual([]);
  });

  it.each([
    ['was answered already', resolvedTicket({ facts: [resolution, confirmed] })],
    ['was answered already', resolvedTicket({ closedBy: 'ladder' })],
    ['has expired', resolvedTicket({ now: 20_001 })],
    ['is out of date', resolvedTicket({ round: 2 })],
    ['is out of date', resolvedTicket({ facts: [] })],
  ])('says kindly that it %s, to whoever reads or decides', async (words, view) => {
    api.doors.view = view;
    const [read, decided] = [await fetch(link), await decide({ decision: 'confirm' })];
    expect([read.status, decided.status]).toEqual([410, 410]);
    expect(await read.text()).toContain(words);
    expect(api.doors.acts).toEqual([]);
  });

  it('is judged by the clock of the ticket, not by ours', async () => {
    api.doors.view = resolvedTicket({ now: 20_000 });
    expect((await fetch(link)).status).toBe(200);
  });

  it.each(['abc', 'a.b.c'])('is not valid as %s', async (token) => {
    const answer = await fetch(`${api.url}/confirm/${token}`);
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('not valid')]);
  });

  it.each([
    [refused, 409, 'could not record'],
    [unavailable, 503, 'try again'],
    [new DoorError('notFound', 'no'), 404, 'not valid'],
    [new DoorError('failed', 'secret'), 500, 'try again'],
  ] as const)('answers %s with a page', async (failure, status, words) => {
    api.doors.failure = failure;
    const answer = await fetch(link);
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)]);
  });
});
