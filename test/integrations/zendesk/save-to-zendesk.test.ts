import { createSaveToDesk } from '../../../activities/save-to-desk';
import type { SaveOrder } from '../../../contracts/temporal/activities';
import { openSandboxDesks, type SandboxDesks, type SandboxSite } from './support/sandbox-site';

const unasked = () => Promise.reject(new Error('not asked for'));
const render = { comment: () => Promise.resolve('Are you still there?'), notice: unasked, mail: unasked };
const order: SaveOrder = { intent: 'closing/1', status: 'Solved', assignee: 'jordan', group: 'Technicians', comment: { public: true, wording: { text: '' } } };

let desks: SandboxDesks;
let zendesk: SandboxSite;
let sites = 0;
beforeAll(async () => {
  desks = await openSandboxDesks();
});
afterAll(() => desks.close());
beforeEach(async () => {
  sites += 1;
  zendesk = await desks.open(`save-${sites}`);
});

async function prepare() {
  const ref = await zendesk.writeAsCustomer('It stops.');
  const { cursor } = await zendesk.desk.read(ref);
  const view = () => zendesk.control<{ comments: { intent?: string }[]; status: string; serviceWrites: number }>('GET', `/tickets/${ref.ticketId}`);
  return { ref, cursor, view, save: createSaveToDesk(zendesk.desk, render) };
}

describe('a save to Zendesk', () => {
  it('whose answer was lost is found in the audits, and sent once', async () => {
    const { ref, cursor, view, save } = await prepare();
    await zendesk.control('PUT', '/faults', { zendesk: { on: 'PUT /tickets', times: 1, loseAnswer: true } });
    await expect(save(ref, cursor, order)).rejects.toMatchObject({ code: 'unreachable' });
    const { outcome, reading } = await save(ref, cursor, order);
    expect(outcome).toBe('saved');
    expect(reading.ticket.status).toBe('Solved');
    expect(await view()).toMatchObject({ serviceWrites: 1, status: 'Solved' });
  });

  it('shows an answer of the same second, which the stamp cannot', async () => {
    const { ref, cursor, save } = await prepare();
    await zendesk.control('PUT', '/instant', { same: true });
    const late: typeof zendesk.desk = {
      ...zendesk.desk,
      write: async (...args) => {
        await zendesk.control('POST', `/tickets/${ref.ticketId}/customer-replies`, { body: 'I am here!' });
        return zendesk.desk.write(...args);
      },
    };
    const { outcome, reading } = await createSaveToDesk(late, render)(ref, cursor, order);
    expect(outcome).toBe('saved');
    expect(reading.saves.map(({ author }) => author.kind)).toEqual(['customer', 'self']);
    expect((await save(ref, reading.cursor, { ...order, intent: 'reopened/1', status: 'Open' })).outcome).toBe('saved');
  });

  it('gives way to an answer that the stamp shows', async () => {
    const { ref, cursor, view } = await prepare();
    const late: typeof zendesk.desk = {
      ...zendesk.desk,
      write: async (...args) => {
        await zendesk.control('POST', `/tickets/${ref.ticketId}/customer-replies`, { body: 'I am here!' });
        return zendesk.desk.write(...args);
      },
    };
    const { outcome, reading } = await createSaveToDesk(late, render)(ref, cursor, order);
    expect(outcome).toBe('stale');
    expect(reading.saves.map(({ comment }) => comment?.text)).toEqual(['I am here!']);
    expect(await view()).toMatchObject({ serviceWrites: 0 });
  });
});
