import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../support/eventually';
import { projectRoot } from '../../runtime/engine/project-root';
import { makeInstallation } from './support/installation';
import type { Installation } from './support/installation';
import type { Started } from './support/processes';
import { startUp } from './support/running';

const WITHIN_MS = 120_000;
const GONE_WITHIN_MS = 20_000;
const LOOK_EVERY_MS = 100;
const SCENARIO = join(projectRoot(), 'test/scenarios/a-silent-customer-is-followed-up-twice-and-closed.yaml');

let installation: Installation;

beforeEach(async () => {
  installation = await makeInstallation();
});

afterEach(() => installation.remove());

const said = (started: Started, words: string): Promise<void> => eventually(`"${words}" is said`, () => started.said().includes(words), 30_000);

async function expectNothingLeft(): Promise<void> {
  const giveUpAt = Date.now() + GONE_WITHIN_MS;
  while (installation.processes().length > 0 && Date.now() < giveUpAt) await pause(LOOK_EVERY_MS);
  expect(installation.processes()).toEqual([]);
}

it('Ctrl-C in the middle of a start leaves nothing running', async () => {
  const up = installation.start(['up']);
  await said(up, 'Waiting for the workers and the API');
  await up.end('SIGINT');
  await expectNothingLeft();
}, WITHIN_MS);

it('Ctrl-C in the middle of a rehearsal leaves nothing running', async () => {
  const rehearsal = installation.start(['rehearse', SCENARIO, '--verbose']);
  await said(rehearsal, 'the workers poll');
  await rehearsal.end('SIGINT');
  await expectNothingLeft();
}, WITHIN_MS);

it('a start after one that was killed finds everything as it was', async () => {
  const killed = await startUp(installation);
  await killed.kill();
  await startUp(installation);
  expect((await installation.run(['ticket', 'list'])).out).toBe('No open tickets.\n');
}, WITHIN_MS);
