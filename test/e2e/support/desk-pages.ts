import type { Page } from 'playwright-core';

/** What an agent fills in before the one "Submit"; whatever is left out stays as it is. */
export interface AgentWork {
  readonly agent: string;
  readonly note?: string;
  readonly reply?: string;
  readonly status?: string;
  readonly priority?: string;
  readonly chosen?: Readonly<Record<string, string>>;
  readonly typed?: Readonly<Record<string, string>>;
}

const section = (page: Page, heading: string) => page.getByRole('region', { name: heading });

/** On the inbox; ends on the page of the new ticket. @returns its number */
export async function writeAsCustomer(page: Page, { subject, message }: { readonly subject: string; readonly message: string }): Promise<string> {
  const form = section(page, 'Write to the team as a customer');
  await form.getByLabel('Subject').fill(subject);
  await form.getByLabel('Message').fill(message);
  await form.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL(/\/tickets\/\d+/);
  return /\/tickets\/(\d+)/.exec(page.url())?.[1] ?? '';
}

/** On the page of a ticket. */
export async function workAsAgent(page: Page, { agent, note, reply, status, priority, chosen = {}, typed = {} }: AgentWork): Promise<void> {
  const form = section(page, 'Work on it as an agent');
  const fields = form.locator('details');
  if ((await fields.getAttribute('open')) === null) await fields.locator('summary').click();
  await form.getByLabel('You are').selectOption({ label: agent });
  if (reply !== undefined) await form.getByLabel('Public reply').check();
  if (note !== undefined || reply !== undefined) await form.getByLabel('Text').fill(note ?? reply ?? '');
  if (status !== undefined) await form.getByLabel('Status').selectOption({ label: status });
  if (priority !== undefined) await form.getByLabel('Priority').selectOption({ label: priority });
  for (const [label, option] of Object.entries(chosen)) await fields.getByLabel(label, { exact: true }).selectOption({ label: option });
  for (const [label, text] of Object.entries(typed)) await fields.getByLabel(label, { exact: true }).fill(text);
  await form.getByRole('button', { name: 'Submit as one save' }).click();
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
}

/** Opens the page anew until the section holds the text, as somebody who reloads it would. */
export async function reloadUntil(page: Page, heading: string, text: string): Promise<void> {
  const here = page.url().split('?')[0] ?? page.url();
  const found = section(page, heading).getByText(text);
  for (let left = RELOADS; left > 0; left -= 1) {
    await page.goto(here);
    if ((await found.count()) > 0) return;
    await page.waitForTimeout(RELOAD_EVERY_MS);
  }
  throw new Error(`"${heading}" never showed "${text}":\n${await section(page, heading).innerText()}`);
}

const RELOADS = 100;
const RELOAD_EVERY_MS = 200;

export async function moveClock(page: Page, button: string): Promise<void> {
  await section(page, 'Clock').getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'The clock stepper answered' }).waitFor();
}

/** Epoch milliseconds. */
export async function clockOn(page: Page): Promise<number> {
  await page.reload();
  return Date.parse((await section(page, 'Clock').locator('time').getAttribute('datetime')) ?? '');
}
