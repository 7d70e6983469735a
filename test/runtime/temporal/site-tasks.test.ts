import type { TicketView } from '../../../contracts/http/ticket-view';
import type { SiteView } from '../../../contracts/temporal/site-messages';
import type { RequestView } from '../../../contracts/temporal/request-messages';
import type { Task } from '../../../domain/process/task';
import { DoorError, siteTasksOf } from '../../../runtime/temporal';
import { resolvedTicket } from '../../api/support/fake-doors';
import { PHONED } from '../../support/a-request';
import { POLICY, SETTINGS } from '../../support/bestpack';

const owing = (...tasks: readonly Task[]): Partial<TicketView> => ({ tasks });

function found<T>(answer: T | DoorError | undefined): Promise<T> {
  if (answer instanceof DoorError) return Promise.reject(answer);
  return answer === undefined ? Promise.reject(new Error('not asked for')) : Promise.resolve(answer);
}

const requestOwing = (...tasks: readonly Task[]): RequestView => ({
  requestId: 'r1', process: 'amc-desk', token: 'SW-ABCD2345', state: 'open', request: PHONED, now: 1, step: 'request/confirm', waitingFor: 'us', facts: [], timeline: [], tasks, actions: [],
});

/** A site with these tickets, each with its changes to a plain view, or the error that its workflow answers with. */
function siteWith(tickets: Readonly<Record<string, Partial<TicketView> | DoorError>>, clock?: SiteView['clock'], requests: Readonly<Record<string, RequestView | DoorError>> = {}) {
  let asking = 0;
  let most = 0;
  const view: SiteView = { site: 'bestpack', policy: POLICY, absences: {}, deputies: {}, openTickets: Object.keys(tickets), openRequests: Object.keys(requests), ...(clock ? { clock } : {}) };
  const look = async (ticketId: string): Promise<TicketView> => {
    asking += 1;
    most = Math.max(most, asking);
    await new Promise((resolve) => setImmediate(resolve));
    asking -= 1;
    const found = tickets[ticketId];
    if (found instanceof DoorError) throw found;
    return resolvedTicket({ ticketId, subject: `Subject of ${ticketId}`, step: 'technical/review', ...found });
  };
  const site = siteTasksOf({ sites: { view: () => Promise.resolve(view) }, tickets: { view: ({ ticketId }) => look(ticketId) }, requests: { view: (_site, id) => found(requests[id]) } }, () => 5_000);
  return { owed: () => site.owedAt('bestpack'), most: () => most };
}

describe('what a team owes', () => {
  it('is the tasks of all open tickets with what they are about', async () => {
    const { owed } = siteWith({ '48213': owing({ owner: 'mary', action: 'triage', since: 1, due: 9 }) });
    expect(await owed()).toEqual({
      now: 5_000,
      calendar: SETTINGS.calendar,
      tasks: [{ owner: 'mary', action: 'triage', label: 'Triage', since: 1, due: 9, ticketId: '48213', subject: 'Subject of 48213', step: 'technical/review' }],
      unread: [],
    });
  });

  it('is also that of requests which are no tickets yet', async () => {
    const requests = { r1: requestOwing({ owner: 'associate', action: 'askConfirmation', since: 3 }), gone: new DoorError('notFound', 'Gone.'), broken: new DoorError('failed', 'It failed.') };
    const { owed } = siteWith({ a: owing({ owner: 'mary', action: 'triage', since: 1 }) }, undefined, requests);
    const { tasks, unread } = await owed();
    expect(tasks[1]).toEqual({ owner: 'associate', action: 'askConfirmation', label: 'Ask for the confirmation', since: 3, ticketId: 'request r1', subject: 'Compressor stops', step: 'request/confirm' });
    expect(unread).toEqual(['request broken']);
  });

  it('begins with what is due soonest, then with the oldest', async () => {
    const { owed } = siteWith({
      a: owing({ owner: 'mary', action: 'triage', since: 7 }, { owner: 'mary', action: 'assign', since: 3, due: 50 }),
      b: owing({ owner: 'jordan', action: 'addNote', since: 4 }, { owner: 'jordan', action: 'solve', since: 9, due: 20 }, { owner: 'jordan', action: 'escalate', since: 8, due: 20 }),
    });
    expect((await owed()).tasks.map(({ action }) => action)).toEqual(['escalate', 'solve', 'assign', 'addNote', 'triage']);
  });

  it('leaves out tickets that are gone, and names those that cannot be read', async () => {
    const { owed } = siteWith({
      gone: new DoorError('notFound', 'There is no ticket.'),
      broken: new DoorError('failed', 'It failed.'),
      fine: owing({ owner: 'mary', action: 'triage', since: 1 }),
    });
    expect(await owed()).toMatchObject({ tasks: [{ ticketId: 'fine' }], unread: ['broken'] });
  });

  it('is not known while nobody answers', async () => {
    const { owed } = siteWith({ fine: {}, late: new DoorError('unavailable', 'Nobody answered.') });
    await expect(owed()).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('is judged by the latest present on a test clock', async () => {
    const { owed } = siteWith({ a: { now: 70 }, b: { now: 90 } }, { at: 80, version: 3 });
    expect((await owed()).now).toBe(90);
    expect((await siteWith({}, { at: 80, version: 3 }).owed()).now).toBe(80);
  });

  it('is asked of a few tickets at a time, and of each', async () => {
    const ids = Array.from({ length: 50 }, (_, i) => `t${i}`);
    const { owed, most } = siteWith(Object.fromEntries(ids.map((id, i) => [id, owing({ owner: 'mary', action: 'triage', since: i })])));
    expect((await owed()).tasks.map(({ ticketId }) => ticketId)).toEqual(ids);
    expect(most()).toBe(8);
  });

  it('calls an action by its name where the table has no label for it', async () => {
    const { owed } = siteWith({ a: owing({ owner: 'mary', action: 'somethingOld', since: 1 }) });
    expect((await owed()).tasks).toEqual([expect.objectContaining({ label: 'somethingOld' })]);
  });
});
