import type { Bench } from '../support/bench';
import { MONDAY } from '../support/stages';
import type { RequestOnBench } from '../support/request-on-bench';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

type Story = (bench: Bench) => Promise<RequestOnBench>;
const story =
  (way: (request: RequestOnBench) => Promise<unknown>): Story =>
  async (bench) => {
    const request = await bench.request({ at: MONDAY });
    await way(request);
    return request;
  };

/** How a call that waits for its confirmation ends. */
export const REQUEST_STORIES: Readonly<Record<string, Story>> = {
  'request.never-confirmed': story((request) => request.clockTo(MONDAY + 10 * DAY)),
  'request.asked-anew': story(async (request) => {
    await request.act('associate', 'askConfirmation', {});
    await request.clockTo(MONDAY + 2 * DAY);
  }),
  'request.confirmed-by-mail': story(async (request) => {
    await request.matched('4711');
    await request.handle.result();
  }),
  'request.confirmed-by-hand': story(async (request) => {
    await request.act('associate', 'matchRequest', { words: 'On the phone again' });
    await request.clockTo(MONDAY + 10 * MINUTE);
  }),
  'request.dropped-by-hand': story(async (request) => {
    await request.act('associate', 'dropRequest', { reason: 'A wrong number' });
    await request.handle.result();
  }),
};
