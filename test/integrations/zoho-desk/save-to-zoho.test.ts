import { createSaveToDesk } from '../../../activities/save-to-desk';
import type { Desk } from '../../../activities/desk-port';
import type { SaveOrder } from '../../../contracts/temporal/activities';
import { openSandboxDesks, type SandboxDesks, type SandboxSite } from './support/sandbox-site';

const render = { comment: () => Promise.resolve('Are you still there?'), notice: () => Promise.reject(new Error('not asked for')), mail: () => Promise.reject(new Error('not asked for')) };
const order: SaveOrder = { intent: 'closing/1', status: 'Closed', assignee: 'asha', comment: { public: true, wording: { text: '' } } };

let desks: SandboxDesks;
let zoho: SandboxSite;
let sites = 0;
beforeAll(async () => {
  desks = await openSandboxDesks();
});
afterAll(() => desks.close());
beforeEach(async () => {
  sites += 1;
  zoho = await desks.open(`save-${sites}`);
});

async function prepare() {
  const ref = await zoho.writeAsCustomer('It stops.');
  const { cursor } = await zoho.desk.read(ref);
  return { ref, cursor, save: createSaveToDesk(zoho.desk, render) };
}

/** A desk in which somebody acts right before our write, or right before its second call. */
const interrupted = (act: () => Promise<unknown>): Desk => ({
  ...zoho.desk,
  write: async (...args) => {
    await act();
    return zoho.desk.write(...args);
  },
});

describe('a save to Zoho Desk', () => {
  it.each([
    ['PATCH', 'the change'],
    ['POST sendReply', 'the reply'],
    ['GET History', 'the history'],
  ])('whose answer to %s was lost is done once, by as many tries as it takes', async (on) => {
    const { ref, cursor, save } = await prepare();
    await zoho.fail({ on, times: 1, loseAnswer: true });
    await expect(save(ref, cursor, order)).rejects.toMatchObject({ code: 'unreachable' });
    const { outcome, reading } = await save(ref, cursor, order);
    expect(outcome).toBe('saved');
    expect(reading.ticket).toMatchObject({ status: 'Closed', assignee: 'asha' });
    expect((await save(ref, cursor, order)).outcome).toBe('saved');
    expect(await zoho.view(ref.ticketId)).toMatchObject({ serviceWrites: 2 });
    expect(await zoho.control('GET', `/outbox?ticket=${ref.ticketId}`)).toHaveLength(1);
  });

  it('gives way to an answer that the stamp shows', async () => {
    const { ref, cursor } = await prepare();
    const late = interrupted(() => zoho.control('POST', `/tickets/${ref.ticketId}/customer-replies`, { body: 'I am here!' }));
    const { outcome, reading } = await createSaveToDesk(late, render)(ref, cursor, order);
    expect(outcome).toBe('stale');
    expect(reading.saves.map(({ comment }) => comment?.text)).toEqual(['I am here!']);
    expect(await zoho.view(ref.ticketId)).toMatchObject({ serviceWrites: 0 });
  });

  it('shows an answer that slipped under the stamp, though it stands', async () => {
    const { ref, cursor } = await prepare();
    await zoho.control('PUT', '/instant', { same: true });
    const late = interrupted(() => zoho.control('POST', `/tickets/${ref.ticketId}/customer-replies`, { body: 'I am here!' }));
    const { outcome, reading } = await createSaveToDesk(late, render)(ref, cursor, order);
    expect(outcome).toBe('saved');
    expect(reading.saves.map(({ author }) => author.kind)).toEqual(['customer', 'self']);
  });
});
