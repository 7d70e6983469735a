import { requestWorkflowId } from '../../contracts/temporal/ids';
import type { RequestInput } from '../../contracts/temporal/request-messages';
import type { LoggedRequest } from '../../domain/requests/log-request';
import { createRequestDoor, startLogged } from '../../runtime/temporal';
import { processOf, startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { MINUTE } from '../support/bestpack';
import { eventually } from '../support/eventually';
import { MONDAY } from '../support/stages';

const CLOCK = { at: MONDAY, version: 1 };
const CALL: LoggedRequest = {
  channel: 'phone',
  requester: { name: 'Pat', phone: '+1 555 0100' },
  subject: 'It jams',
  body: 'The tape head jams',
  receivedAt: MONDAY - 20 * MINUTE,
  loggedBy: 'mary',
};
const MISSED: LoggedRequest = { ...CALL, channel: 'missedCall', subject: 'Missed call from Pat' };
let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

describe('a request that somebody logged', () => {
  const begin = (requestId: string) => {
    const input: RequestInput = { schema: 1, site: 'bench', requestId, process: 'bestpack', token: 'SW-ABCD2345', request: CALL, clock: CLOCK };
    return bench.start('request', requestWorkflowId('bench', requestId), input);
  };

  it('becomes a ticket of the desk, once, and is handed over to its process', async () => {
    const handle = await begin('r1');
    await handle.result();
    const ticketId = bench.desk.made.get('request-r1');
    expect(ticketId).toBeDefined();
    expect(bench.office.handedOver.filter((each) => each.ticketId === ticketId)).toEqual([{ ticketId, requestId: 'r1', request: CALL }]);
    expect(await createRequestDoor(bench.client).view('bench', 'r1')).toMatchObject({ state: 'made', ticketId, request: CALL });
  });

  it('is the same request when it is logged again under its id', async () => {
    await (await begin('r2')).result();
    const made = bench.desk.made.size;
    await createRequestDoor(bench.client).begin('bench', 'r2', CALL, 'bestpack', 'SW-ABCD2345', CLOCK);
    expect(bench.desk.made.size).toBe(made);
    expect(bench.office.handedOver.filter(({ ticketId }) => ticketId === bench.desk.made.get('request-r2'))).toHaveLength(1);
  });
});

describe('the ticket of a logged request', () => {
  let n = 0;
  /** A ticket that we made in the desk, whose process begins with the news of the request. */
  async function handedOver(request: LoggedRequest) {
    const ref = { site: 'bench', ticketId: `logged-${(n += 1)}` };
    const desk = bench.desk.opens(ref.ticketId, () => MONDAY, 'self');
    await startLogged(bench.client, processOf, ref, { requestId: ref.ticketId, request }, CLOCK);
    const view = () => bench.door.view(ref);
    await eventually('the news to be recorded', () => view().then(({ facts }) => facts.some(({ name }) => name === 'received'), () => false));
    return { ref, desk, view };
  }

  it('is received when the customer called, and acknowledged by whoever took the call', async () => {
    const { view } = await handedOver(CALL);
    const { facts, clocks } = await view();
    expect(facts).toMatchObject([
      { name: 'received', by: 'mary', value: { channel: 'phone', receivedAt: CALL.receivedAt } },
      { name: 'call', by: 'mary' },
      { name: 'acknowledged', value: { how: 'call' } },
    ]);
    expect(clocks['acknowledgment']).toMatchObject({ state: 'met', startedAt: CALL.receivedAt });
  });

  it('owes a call-back where nobody took the call, with the hour counted from the call', async () => {
    const { ref, view } = await handedOver(MISSED);
    const { clocks, tasks } = await view();
    expect(clocks['acknowledgment']).toMatchObject({ state: 'running', due: CALL.receivedAt + 60 * MINUTE });
    expect(tasks).toContainEqual(expect.objectContaining({ owner: 'mary', action: 'callBack' }));
    await bench.door.act(ref, { action: 'callBack', data: { note: 'It jams' }, envelope: { by: 'mary', door: 'api', clock: CLOCK }, key: 'call-back' });
    await eventually('the call-back to be recorded', async () => (await view()).clocks['acknowledgment']?.state === 'met');
    expect((await view()).tasks).not.toContainEqual(expect.objectContaining({ action: 'callBack' }));
  });

  it('changes nothing when it is told once more', async () => {
    const { ref, view } = await handedOver(CALL);
    const { facts } = await view();
    await startLogged(bench.client, processOf, ref, { requestId: 'other', request: MISSED }, CLOCK);
    expect((await view()).facts).toEqual(facts);
  });
});
