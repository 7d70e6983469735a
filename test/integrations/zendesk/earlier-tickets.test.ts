import { openSandboxDesks, START, type SandboxDesks, type SandboxSite } from './support/sandbox-site';

const DAY = 24 * 60 * 60 * 1_000;

let desks: SandboxDesks;
let zendesk: SandboxSite;
let sites = 0;

beforeAll(async () => {
  desks = await openSandboxDesks();
});
afterAll(() => desks.close());
beforeEach(async () => {
  sites += 1;
  zendesk = await desks.open(`earlier-${sites}`);
});

interface Past {
  readonly from: string;
  readonly serial?: string;
  readonly day: number;
}

/** A ticket of that day, whose serial an agent wrote down. */
async function past({ from, serial, day }: Past): Promise<string> {
  await zendesk.control('PUT', '/clock', { at: START + day * DAY, version: 2 + day });
  const { ticketId } = await zendesk.control<{ ticketId: number }>('POST', '/tickets', { from, subject: `Day ${day}`, body: 'It stops.', channel: 'email' });
  if (serial !== undefined) await zendesk.control('POST', `/tickets/${ticketId}/saves`, { agent: 'mary', note: 'Noted.', fields: { 'Serial Number': serial } });
  return String(ticketId);
}
const refTo = (ticketId: string) => ({ site: zendesk.site, ticketId });

describe('earlier tickets', () => {
  it('of the same machine and of the same customer come newest first, without the ticket itself', async () => {
    const ofMachine = await past({ from: 'bob@other.example', serial: 'SN-4711', day: 1 });
    const ofCustomer = await past({ from: 'ana@customer.example', serial: 'SN-1', day: 2 });
    const ofBoth = await past({ from: 'ana@customer.example', serial: 'SN-4711', day: 3 });
    await past({ from: 'eve@other.example', serial: 'SN-47110', day: 4 });
    const own = await past({ from: 'ana@customer.example', serial: 'SN-4711', day: 5 });
    expect(await zendesk.desk.earlier(refTo(own), { serial: 'SN-4711', requester: 'ana@customer.example' })).toEqual([
      { ticketId: ofBoth, subject: 'Day 3', status: 'New', createdAt: START + 3 * DAY, why: 'serial' },
      { ticketId: ofCustomer, subject: 'Day 2', status: 'New', createdAt: START + 2 * DAY, why: 'customer' },
      { ticketId: ofMachine, subject: 'Day 1', status: 'New', createdAt: START + DAY, why: 'serial' },
    ]);
  });

  it('are at most the newest five of each kind', async () => {
    const days = [1, 2, 3, 4, 5, 6, 7];
    const ids: string[] = [];
    for (const day of days) ids.push(await past({ from: 'ana@customer.example', day }));
    const found = await zendesk.desk.earlier(refTo(ids[6] ?? ''), { requester: 'ana@customer.example' });
    expect(found.map(({ ticketId }) => ticketId)).toEqual(ids.slice(1, 6).toReversed());
  });

  it('are none when nothing is known to look for', async () => {
    const own = await past({ from: 'ana@customer.example', day: 1 });
    expect(await zendesk.desk.earlier(refTo(own), {})).toEqual([]);
    expect(await zendesk.desk.earlier(refTo(own), { serial: '"', requester: '' })).toEqual([]);
  });
});
