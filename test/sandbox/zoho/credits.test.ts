import { openCredits, secondsToTomorrow } from '../../../sandbox/zoho/wire/credits';
import { closeAll } from '../desk-under-test';
import { MONDAY_MORNING, openZoho } from './zoho-under-test';

afterEach(closeAll);

const DAY_MS = 86_400_000;

test('a day has so many credits, and the next one as many again', () => {
  const credits = openCredits(2);
  credits.use(MONDAY_MORNING);
  expect(credits.left(MONDAY_MORNING)).toBe(1);
  credits.use(MONDAY_MORNING + 1);
  expect(credits.left(MONDAY_MORNING + 2)).toBe(0);
  expect(credits.left(MONDAY_MORNING + DAY_MS)).toBe(2);
  expect(secondsToTomorrow(MONDAY_MORNING)).toBe(7 * 3600);
});

test('every answer says what is left of the day, also a refusal', async () => {
  const desk = await openZoho();
  const left = async (path: string) => Number((await desk.api('GET', path)).headers.get('x-rate-limit-remaining-v3'));
  const first = await left('/myinfo');
  expect(await left('/nothing')).toBe(first - 1);
  expect((await desk.api('GET', '/myinfo')).headers.get('x-rate-limit-request-weight-v3')).toBe('1');
});

/** The statuses of eleven calls at once, the slow ones of which are under way together. */
async function elevenAtOnce(limits: boolean): Promise<readonly number[]> {
  const desk = await openZoho();
  await desk.control('PUT', '/sites/globex/faults', { limits, zoho: { on: 'GET /myinfo', delay: 800 } });
  const answers = await Promise.all(Array.from({ length: 11 }, () => desk.api('GET', '/myinfo')));
  return answers.map(({ status }) => status).sort();
}

test('only while limits are on the eleventh call at once is refused', async () => {
  expect(await elevenAtOnce(true)).toEqual([...Array<number>(10).fill(200), 429]);
  expect(await elevenAtOnce(false)).toEqual(Array<number>(11).fill(200));
});
