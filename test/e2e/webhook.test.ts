import { join } from 'node:path';
import { generateKeyPair, SignJWT } from 'jose';
import type { TicketView } from '../../contracts/http/ticket-view';
import { ticketWorkflowId } from '../../contracts/temporal/ids';
import { accountOf } from '../../rehearsal/account';
import { createSiteClock } from '../../rehearsal/clock/site-clock';
import { createDeskControl } from '../../rehearsal/doors/desk-control';
import type { DeskControl } from '../../rehearsal/doors/desk-control';
import { createStaffApi } from '../../rehearsal/doors/staff-api';
import type { StaffApi } from '../../rehearsal/doors/staff-api';
import { projectRoot } from '../../runtime/engine/project-root';
import { loadPolicy } from '../../runtime/policy';
import { connectTemporal } from '../../runtime/temporal';
import type { Temporal } from '../../runtime/temporal';
import { createStepper } from '../../runtime/temporal/stepper';
import type { Stepper } from '../../runtime/temporal/stepper';
import { makeInstallation } from './support/installation';
import type { Installation } from './support/installation';
import { startUp } from './support/running';
import type { Running } from './support/running';
import { commentAdded, created, customFieldChanged, deliver, priorityChanged, touched } from './support/zendesk-bodies';

/** Its desk sends no webhooks, so whatever its workflows learn came from a test. */
const SITE = 'silent-desk';
const SECRET = 'sandbox-signing-secret';
const SET_UP_WITHIN_MS = 120_000;
const TUESDAY_MORNING = Date.parse('2026-04-14T08:00:00-07:00');
const UNKNOWN_TICKET = '48213';

let installation: Installation;
let running: Running;
let temporal: Temporal;
let stepper: Stepper;
let desk: DeskControl;
let staff: StaffApi;

beforeAll(async () => {
  installation = await makeInstallation();
  running = await startUp(installation);
  temporal = connectTemporal({ env: { TEMPORAL_ADDRESS: running.temporal }, ignoreFile: true });
  stepper = createStepper(temporal.client);
  desk = createDeskControl(running.sandbox, SITE);
  staff = createStaffApi(running.api);
  const policy = await loadPolicy(join(projectRoot(), 'policies/bestpack.yaml'));
  await desk.create({ clock: { at: TUESDAY_MORNING, version: 1 }, speed: 0, account: accountOf(policy) });
  await staff.adopt(SITE, 'bestpack', {}, await desk.clock());
}, SET_UP_WITHIN_MS);

afterAll(async () => {
  await temporal.close();
  await installation.remove();
});

const post = (body: string, { site = SITE, secret = SECRET } = {}): Promise<Response> => deliver(`${running.api}/webhooks/zendesk/${site}`, body, secret);
const write = (): Promise<string> =>
  desk.write({ from: 'ana@distributor.example', subject: 'Compressor stops', body: 'It stops after ten minutes', channel: 'email' });
const settle = () => createSiteClock({ site: SITE, stepper, desk }).settle();

/** The ticket once nothing is under way. */
async function settled(ticketId: string): Promise<TicketView | undefined> {
  await settle();
  return staff.ticket(SITE, ticketId, 'mary');
}

/** Everything that an event could leave behind at a ticket. */
async function traces(ticketId: string) {
  const view = await settled(ticketId);
  const { comments, fields, serviceWrites } = await desk.ticket(ticketId);
  return { view, comments, fields, serviceWrites, mails: await desk.outbox(ticketId) };
}

/** A ticket that the process knows. */
async function knownTicket(): Promise<string> {
  const ticketId = await write();
  expect((await post(created(ticketId))).status).toBe(202);
  await settle();
  return ticketId;
}

describe('a signed webhook', () => {
  it('of a new ticket starts its workflow', async () => {
    const ticketId = await write();
    expect(await stepper.look(ticketWorkflowId(SITE, ticketId))).toBeUndefined();
    expect((await post(created(ticketId))).status).toBe(202);
    expect(await settled(ticketId)).toMatchObject({ ticketId, subject: 'Compressor stops', step: 'intake/collect' });
    expect(await stepper.look(ticketWorkflowId(SITE, ticketId))).toMatchObject({ open: true });
  });

  it('of a comment brings in what the customer wrote, as the desk has it', async () => {
    const ticketId = await knownTicket();
    await desk.reply(ticketId, { body: 'The alarm code is E-17.', autoReply: false });
    expect((await post(commentAdded(ticketId))).status).toBe(202);
    expect((await settled(ticketId))?.timeline).toContainEqual(expect.objectContaining({ event: 'customerReplied' }));
  });

  it.each([
    ['a field', customFieldChanged],
    ['the priority', priorityChanged],
    ["a trigger's touch", touched],
  ])('of %s makes an act of what the agent did in the desk', async (_what, bodyOf) => {
    const ticketId = await knownTicket();
    await desk.save(ticketId, 'mary', {
      note: 'Called in by phone',
      priority: 'high',
      fields: {
        'Customer Type': 'distributor', 'Machine Model': 'RSA-2024', 'Serial Number': '4711',
        'Request Type': 'technical', 'Machine Line': 'standard', 'Issue Type': 'mechanical', 'T Level': 't1',
      },
    });
    expect((await post(bodyOf(ticketId))).status).toBe(202);
    expect(await settled(ticketId)).toMatchObject({ step: 'technical/review', assignee: 'jordan', priority: 'P2' });
  });

  it('that comes twice, or late, changes nothing more', async () => {
    const ticketId = await write();
    const [first, reply] = [created(ticketId), commentAdded(ticketId)];
    await post(first);
    await desk.reply(ticketId, { body: 'The alarm code is E-17.', autoReply: false });
    await post(reply);
    const once = await traces(ticketId);
    for (const again of [reply, reply, first]) expect((await post(again)).status).toBe(202);
    expect(await traces(ticketId)).toEqual(once);
  });
});

describe('a webhook that is not taken', () => {
  let ticketId: string;
  let before: Awaited<ReturnType<typeof traces>>;

  beforeAll(async () => {
    ticketId = await knownTicket();
    // What the next event that is taken would bring in.
    await desk.reply(ticketId, { body: 'Hello?', autoReply: false });
    before = await traces(ticketId);
  });

  async function expectNothingLeft(site = SITE): Promise<void> {
    expect(await traces(ticketId)).toEqual(before);
    expect(await stepper.look(ticketWorkflowId(site, UNKNOWN_TICKET))).toBeUndefined();
  }

  it('is answered 401 when another secret signed it', async () => {
    for (const body of [commentAdded(ticketId), created(UNKNOWN_TICKET)]) expect((await post(body, { secret: 'another secret' })).status).toBe(401);
    await expectNothingLeft();
  });

  it('is answered 401 without a signature', async () => {
    const answer = await fetch(`${running.api}/webhooks/zendesk/${SITE}`, { method: 'POST', body: created(UNKNOWN_TICKET) });
    expect(answer.status).toBe(401);
    await expectNothingLeft();
  });

  it.each(['', 'no JSON', '{"type":"zen:event-type:ticket.created"', '{}', '[]', created('../48213'), created(UNKNOWN_TICKET).replaceAll('ticket.created', 'user.created')])(
    'is answered 400 when it is garbage, as %j',
    async (garbage) => {
      expect((await post(garbage)).status).toBe(400);
      await expectNothingLeft();
    },
  );

  it('is answered 404 when there is no such site', async () => {
    const answer = await post(created(UNKNOWN_TICKET), { site: 'nowhere' });
    await expectNothingLeft('nowhere');
    expect(answer.status).toBe(404);
  });
});

describe('a bearer token', () => {
  let ticketId: string;

  beforeAll(async () => {
    ticketId = await knownTicket();
  });

  const ask = (authorization?: string): Promise<Response> =>
    fetch(`${running.api}/sites/${SITE}/tickets/${ticketId}`, { headers: authorization === undefined ? {} : { authorization } });
  const act = (authorization?: string): Promise<Response> =>
    fetch(`${running.api}/sites/${SITE}/tickets/${ticketId}/actions/addNote`, {
      method: 'POST',
      body: JSON.stringify({ text: 'Nobody wrote this' }),
      headers: { 'content-type': 'application/json', 'idempotency-key': 'e2e', ...(authorization === undefined ? {} : { authorization }) },
    });

  async function signIn(): Promise<string> {
    const answer = await fetch(`${running.api}/sandbox/sign-in`, {
      method: 'POST',
      body: JSON.stringify({ as: 'mary', site: SITE }),
      headers: { 'content-type': 'application/json' },
    });
    return ((await answer.json()) as { token: string }).token;
  }

  /** Right in all but its key, and by that in nothing. */
  async function forged(expires: string): Promise<string> {
    const { privateKey } = await generateKeyPair('ES256');
    return new SignJWT({ roster_key: 'mary', site: SITE })
      .setProtectedHeader({ alg: 'ES256', kid: 'sandbox' })
      .setIssuer('supportway-sandbox')
      .setAudience('supportway')
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(privateKey);
  }

  /** The same token with a later end, which its signature does not cover. */
  function prolonged(token: string): string {
    const [head = '', claims = '', signature = ''] = token.split('.');
    const read = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { readonly exp: number };
    return [head, Buffer.from(JSON.stringify({ ...read, exp: read.exp + 1 })).toString('base64url'), signature].join('.');
  }

  it('of the sandbox opens the ticket to somebody on the roster', async () => {
    expect((await ask(`Bearer ${await signIn()}`)).status).toBe(200);
  });

  it.each<[string, () => Promise<string | undefined>]>([
    ['none', () => Promise.resolve(undefined)],
    ['no token at all', () => Promise.resolve('Bearer nonsense')],
    ['a good one under another scheme', async () => `Basic ${await signIn()}`],
    ['one of another key', async () => `Bearer ${await forged('1h')}`],
    ['an expired one of another key', async () => `Bearer ${await forged('-1h')}`],
    ['one whose end was moved', async () => `Bearer ${prolonged(await signIn())}`],
  ])('that is %s is answered 401, and nothing is done', async (_what, authorization) => {
    const before = await traces(ticketId);
    expect((await ask(await authorization())).status).toBe(401);
    expect((await act(await authorization())).status).toBe(401);
    expect(await traces(ticketId)).toEqual(before);
  });
});
