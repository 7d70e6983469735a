import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../e2e/support/browser';
import { CLOCK, startApi } from './support/api-server';
import type { ApiServer } from './support/api-server';
import { unavailable } from './support/fake-doors';

const PHONE = { width: 360, height: 740 };
const DAY = 86_400_000;

describe('the form in which a request is logged', () => {
  let api: ApiServer;
  beforeEach(async () => void (api = await startApi()));
  afterEach(() => api.close());

  const link = (who = 'mary', now = CLOCK.at) => api.links.signLogLink({ site: 'bestpack', who }, now);
  const send = async (fields: Readonly<Record<string, string>>, token?: string) =>
    fetch(`${api.url}/log/${token ?? (await link())}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

  it('logs what was typed as its addressee, counted from when it came in', async () => {
    const answer = await send({ key: 'k', channel: 'phone', minutes: '20', name: ' Pat ', from: 'pat@acme.example', phone: '', body: 'It <jams>' });
    expect(answer.status).toBe(303);
    expect(api.doors.begun).toMatchObject([
      { site: 'bestpack', process: 'bestpack', clock: CLOCK, request: { channel: 'phone', requester: { name: 'Pat', email: 'pat@acme.example' }, body: 'It <jams>', receivedAt: CLOCK.at - 20 * 60_000, loggedBy: 'mary' } },
    ]);
    const page = await fetch(new URL(answer.headers.get('location') ?? '', `${api.url}/log/`));
    const shown = await page.text();
    expect([page.status, shown]).toEqual([200, expect.stringContaining('It &lt;jams&gt;')]);
    expect(shown).toContain('We asked the customer by e-mail to confirm it.');
  });

  it('is one request however often the same form is sent', async () => {
    const token = await link();
    const fields = { channel: 'phone', phone: '+1 555 0100', body: 'It jams' };
    const places = [await send({ key: 'a', ...fields }, token), await send({ key: 'a', ...fields }, token), await send({ key: 'b', ...fields }, token)].map(({ headers }) => headers.get('location'));
    expect(places[0]).toBe(places[1]);
    expect(places[2]).not.toBe(places[0]);
  });

  it.each([
    [{ channel: 'phone', body: 'It jams' }, 'the e-mail address, or phone'],
    [{ channel: 'phone', phone: '1', minutes: 'soon' }, 'must be a whole number of minutes'],
    [{ channel: 'fax', phone: '1' }, 'channel must be one of'],
    [{}, 'it is required'],
  ])('says what is wrong with %j, and keeps what was typed', async (fields, problem) => {
    const answer = await send({ subject: 'About <this>', ...fields });
    const page = await answer.text();
    expect([answer.status, page]).toEqual([422, expect.stringContaining(problem)]);
    expect(page).toContain('About &lt;this&gt;');
    expect(api.doors.begun).toEqual([]);
  });

  it('is refused to who may not log requests', async () => {
    const answer = await send({ channel: 'phone', phone: '1' }, await link('jordan'));
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Log a request is for')]);
    expect(api.doors.begun).toEqual([]);
  });

  it('is not shown for links that are not ours, or have expired, and nothing is logged through them', async () => {
    const decision = await api.links.signDecisionLink({ site: 'bestpack', ticketId: '1' }, { decision: 'price/1', who: 'rita', expiresAt: CLOCK.at + DAY });
    const [garbage, foreign, expired] = ['nonsense', decision, await link('mary', CLOCK.at - 31 * DAY)];
    const statuses = await Promise.all([garbage, foreign, expired].map(async (token) => [(await fetch(`${api.url}/log/${token}`)).status, (await send({ channel: 'phone', phone: '1' }, token)).status]));
    expect(statuses).toEqual([[400, 400], [400, 400], [410, 410]]);
    expect(api.doors.begun).toEqual([]);
  });

  it('shows no request but those that it logged', async () => {
    await api.doors.requests.begin('bestpack', 'r1', { channel: 'phone', requester: {}, subject: '', body: 'secret', receivedAt: 0, loggedBy: 'mary' }, 'bestpack', 'SW-ABCD2345');
    expect((await fetch(`${api.url}/log/${await link()}/r1`)).status).toBe(404);
    expect((await fetch(`${api.url}/log/${await link()}/log-${'x'.repeat(22)}`)).status).toBe(404);
  });

  it('says to come again while nobody answers', async () => {
    api.doors.failure = unavailable;
    expect((await send({ channel: 'phone', phone: '1' })).status).toBe(503);
  });

  describe('in a browser', () => {
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      browser = await openBrowser();
    }, 600_000);
    afterAll(() => browser.close());
    beforeEach(async () => {
      page = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
      await page.goto(`${api.url}/log/${await link()}`);
    });
    afterEach(() => page.close());

    it('takes a call on a phone, without scripts', async () => {
      await page.getByLabel('How did it come in?').selectOption('A missed call');
      await page.getByLabel("The customer's telephone number").fill('+1 555 0100');
      await page.getByLabel('What is it about?').fill('It jams');
      await page.getByRole('button', { name: 'Log the request' }).click();
      await page.getByRole('heading', { name: 'The request is logged' }).waitFor();
      expect(api.doors.begun).toMatchObject([{ request: { channel: 'missedCall', requester: { phone: '+1 555 0100' }, body: 'It jams' } }]);
    });

    it('is no wider than the phone', async () => {
      const widest = await Promise.all((await page.locator('input:visible, select, textarea, button').all()).map((control) => control.boundingBox()));
      for (const box of widest) expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
    });
  });
});
