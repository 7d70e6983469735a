import { once } from 'node:events';
import { createServer } from 'node:net';
import { Client, Connection } from '@temporalio/client';
import type { Browser, Page } from 'playwright-core';
import type { TicketView } from '../../contracts/http/ticket-view';
import { ticketWorkflowId } from '../../contracts/temporal/ids';
import { eventually } from '../support/eventually';
import { openBrowser } from './support/browser';
import { clockOn, moveClock, reloadUntil, workAsAgent, writeAsCustomer } from './support/desk-pages';
import { makeInstallation } from './support/installation';
import type { Installation } from './support/installation';
import { startUp } from './support/running';
import type { Running } from './support/running';

const SET_UP_WITHIN_MS = 600_000;
const HOUR_MS = 3_600_000;

let installation: Installation;
let running: Running;
let browser: Browser;
let page: Page;
let ticketId: string;

beforeAll(async () => {
  installation = await makeInstallation();
  running = await startUp(installation);
  browser = await openBrowser();
  page = await browser.newPage();
}, SET_UP_WITHIN_MS);

afterAll(async () => {
  await browser.close();
  await installation.remove();
});

/** What a command prints; it must succeed. */
async function supportway(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await installation.run(args);
  expect({ args, code, err }).toEqual({ args, code: 0, err: '' });
  return out;
}

const view = async (): Promise<TicketView> => JSON.parse(await supportway('ticket', 'show', ticketId, '--json')) as TicketView;
const until = (what: string, holds: (ticket: TicketView) => boolean): Promise<void> => eventually(what, async () => holds(await view()), 20_000);

// A newcomer's first quarter of an hour: each test goes on where the one before it stopped.
describe('the first run', () => {
  it('prints where to go first, and that page is there', async () => {
    const [address] = /http:\S+\/desk\/\w+/.exec(running.said()) ?? [];
    await page.goto(address ?? '');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Inbox of bestpack');
  });

  it('begins on a business morning, at eight', async () => {
    const morning = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Los_Angeles', weekday: 'short', hour: '2-digit', minute: '2-digit' });
    expect(morning.format(await clockOn(page))).toMatch(/^(Mon|Tue|Wed|Thu|Fri),? 08:0\d$/);
  });

  it("takes a customer's message in as a ticket of the process", async () => {
    ticketId = await writeAsCustomer(page, { subject: 'Tape head jams', message: 'It jams after ten boxes' });
    await reloadUntil(page, 'Ticket', 'intake/collect');
    const shown = await supportway('ticket', 'show', ticketId);
    expect(shown).toContain(`Ticket ${ticketId} · Tape head jams`);
    expect(shown).toMatch(/step\s+intake\/collect/);
    expect(await supportway('ticket', 'list')).toContain(ticketId);
  });

  it("makes Mary's fields and note in the desk the triage, and gives the ticket to a technician", async () => {
    await workAsAgent(page, {
      agent: 'Mary',
      note: 'Called in by phone',
      priority: 'normal',
      typed: { 'Customer Type': 'distributor', 'Machine Model': 'RSA-2024', 'Serial Number': '4711', 'Issue Type': 'mechanical' },
      chosen: { 'Request Type': 'technical', 'Machine Line': 'standard', 'T Level': 'T1' },
    });
    await reloadUntil(page, 'Ticket', 'technical/review');
    expect(await view()).toMatchObject({ step: 'technical/review', assignee: 'jordan', priority: 'P3', waitingFor: 'us' });
  });

  it("mails the technician's reply to the customer, and waits for the customer", async () => {
    await workAsAgent(page, { agent: 'Jordan', reply: 'Please try the roller', status: 'Waiting on Customer' });
    await reloadUntil(page, 'Mails that the customer got', 'Please try the roller');
    await until('the ticket waits for the customer', ({ waitingFor }) => waitingFor === 'customer');
  });

  it('follows the silent customer up when the page moves the clock', async () => {
    const before = await clockOn(page);
    await moveClock(page, '+24 business hours');
    expect((await clockOn(page)) - before).toBeGreaterThanOrEqual(24 * HOUR_MS);
    await reloadUntil(page, 'Mails that the customer got', 'We have not heard back from you');
    expect((await view()).timeline.filter(({ event }) => event === 'follow-up')).toHaveLength(1);
  });

  it('shows the ticket with its track to Temporal', async () => {
    const connection = await Connection.connect({ address: running.temporal });
    const id = ticketWorkflowId('bestpack', ticketId);
    const listed: string[] = [];
    for await (const { workflowId, status } of new Client({ connection }).workflow.list({ query: `WorkflowId STARTS_WITH "${id}"` })) listed.push(`${workflowId} ${status.name}`);
    await connection.close();
    expect(listed.sort()).toEqual([`${id} RUNNING`, `${id}/track/technical/1 RUNNING`]);
  });

  it("shows both in Temporal's web page", async () => {
    const ui = await browser.newPage();
    await ui.goto(`${running.ui}/namespaces/default/workflows`);
    const id = ticketWorkflowId('bestpack', ticketId);
    await ui.getByRole('link', { name: id, exact: true }).first().waitFor();
    await ui.getByRole('link', { name: `${id}/track/technical/1`, exact: true }).first().waitFor();
    await ui.close();
  });
});

describe('the pretend Zoho desks beside it', () => {
  it.each(['l1-desk', 'amc-desk'])('take a customer in at %s, acknowledge with the number, and wait for the associate', async (site) => {
    const zoho = await browser.newPage();
    await zoho.goto(`${running.sandbox}/desk/${site}`);
    const id = await writeAsCustomer(zoho, { subject: 'Compressor stops', message: 'It stops after an hour' });
    await reloadUntil(zoho, 'Mails that the customer got', 'Compressor stops');
    const shown = await supportway('ticket', 'show', id, '--site', site, '--as', 'associate');
    expect(shown).toMatch(site === 'l1-desk' ? /step\s+contact-lead/ : /step\s+log/);
    await workAsAgent(zoho, site === 'l1-desk' ? { agent: 'Anita', typed: { 'Lead Contact': 'Call: serial 4711' } } : { agent: 'Anita', note: 'Pat: the compressor stops' });
    await reloadUntil(zoho, 'Ticket', site === 'l1-desk' ? 'review' : 'validate');
    await zoho.close();
  });
});

describe('a second start while one runs', () => {
  it('says so in one sentence and disturbs nothing', async () => {
    const { code, err } = await installation.run(['up']);
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toEqual([expect.stringMatching(/already runs|runs already/)]);
    expect((await view()).ticketId).toBe(ticketId);
  });
});

describe('a stop in the middle of an open ticket', () => {
  let before: TicketView;

  beforeAll(async () => {
    before = await view();
    const { code } = await running.stop();
    expect({ code, left: installation.processes() }).toEqual({ code: 0, left: [] });
    running = await startUp(installation);
  }, SET_UP_WITHIN_MS);

  it('leaves the ticket where it was', async () => {
    const { now: _then, clocks: _before, ...stood } = before;
    const { now: _now, clocks: _after, ...stands } = await view();
    expect(stands).toEqual(stood);
  });

  it('lets the clock go on from where it stood', async () => {
    const resumed = await clockOn(page);
    expect(resumed).toBeGreaterThanOrEqual(before.now);
    expect(resumed - before.now).toBeLessThan(HOUR_MS);
    await eventually('the clock runs on', async () => (await clockOn(page)) > resumed);
  });

  it('takes the next act', async () => {
    await supportway('act', ticketId, 'recordDiagnosis', '--as', 'jordan', '--set', 'findings=The roller is worn');
    expect(await view()).toMatchObject({ step: 'technical/resolve', assignee: 'jordan' });
  });
});

describe('a port that another program holds', () => {
  let other: Installation;

  beforeAll(async () => {
    other = await makeInstallation();
  });

  afterAll(() => other.remove());

  it('is named in one sentence that says what to do, and nothing is started', async () => {
    const { api } = other.ports;
    const holder = createServer().listen(api, '127.0.0.1');
    await once(holder, 'listening');
    const { code, err } = await other.run(['up']);
    holder.close();
    expect(code).toBe(1);
    expect(err).toBe(`Port ${api} (the API) is taken by another program: stop it or set SUPPORTWAY_API_PORT.\n`);
    expect(other.processes()).toEqual([]);
  });
});
