import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../e2e/support/browser';
import { startApi } from './support/api-server';
import type { ApiServer } from './support/api-server';
import { resolvedTicket } from './support/fake-doors';
import { priceQuestion } from './support/price-question';

const PHONE = { width: 360, height: 740 };

describe('a decision page in a browser', () => {
  let browser: Browser;
  let api: ApiServer;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 600_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    api = await startApi();
    api.doors.view = resolvedTicket({ decisions: [priceQuestion] });
    const token = await api.links.signDecisionLink({ site: 'bestpack', ticketId: '48213' }, { decision: 'price/2', who: 'rita', expiresAt: 20_000 });
    page = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
    await page.goto(`${api.url}/decide/${token}`);
  });
  afterEach(async () => {
    await page.close();
    await api.close();
  });

  it('takes a price on a phone, without scripts', async () => {
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('What does <this> cost?');
    await page.getByLabel('Price in USD').fill('1,200.50');
    await page.getByLabel('Good until').fill('2026-03-09');
    await page.getByRole('button', { name: 'Confirm the price' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(api.doors.acts).toMatchObject([{ act: { action: 'confirmPrice', data: { price: 1200.5, validUntil: '2026-03-09', source: 'price list "2026"' }, envelope: { by: 'rita', door: 'link' } } }]);
  });

  it('says beside the field what is wrong with it', async () => {
    await page.getByLabel('Price in USD').fill('about 12');
    await page.getByRole('button', { name: 'There is none' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Price in USD').inputValue()).toBe('about 12');
    expect(await page.getByRole('textbox', { name: 'Price in USD', description: 'Please write a number, as 1,200.50.' }).count()).toBe(1);
    expect(api.doors.acts).toEqual([]);
  });

  it('decides nothing when somebody presses Enter in a field', async () => {
    const price = page.getByLabel('Price in USD');
    await price.fill('12');
    await price.press('Enter');
    await page.getByRole('heading', { name: 'What does <this> cost?' }).waitFor();
    expect(await price.inputValue()).toBe('12');
    expect(api.doors.acts).toEqual([]);
  });

  it('is no wider than the phone', async () => {
    const form = await page.locator('form').boundingBox();
    const widest = await Promise.all((await page.locator('input, textarea, button:visible').all()).map((control) => control.boundingBox()));
    expect(form?.width).toBeLessThanOrEqual(PHONE.width);
    for (const box of widest) expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
  });
});
