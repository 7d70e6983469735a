import { hasRealDesk } from '../../runtime/config';
import { engineNeeded } from '../../runtime/engine/find-engine';
import { connectTemporal, createReconcileSchedule } from '../../runtime/temporal';
import type { ReconcileSchedule } from '../../runtime/temporal';
import type { Io } from '../io';
import { findRunning } from '../running';
import { advice, fine, skipped, wrong } from './check';
import type { Check, Finding } from './check';
import { sitesOf } from './sites';

/** What Temporal must start by itself. Sites of the sandbox live by a test clock, and have no Schedules. */
export function scheduleChecks(io: Io): readonly Check[] {
  if (!hasRealDesk(io.env)) return [];
  return sitesOf(io).map(({ site }) => ({ name: `Sweep of ${site}`, run: () => checkSweep(io, site) }));
}

async function checkSweep(io: Io, site: string): Promise<Finding> {
  const running = findRunning(io);
  if (!running && engineNeeded(process.env)) return skipped('nothing runs; `npm start` makes its Schedule');
  const temporal = connectTemporal(running ? { env: { TEMPORAL_ADDRESS: running.temporal } } : {});
  try {
    return findingOf(site, await createReconcileSchedule(temporal.client).state(site));
  } finally {
    await temporal.close();
  }
}

export function findingOf(site: string, state: Awaited<ReturnType<ReconcileSchedule['state']>>): Finding {
  const schedule = `the Temporal Schedule reconcile/${site}`;
  if (state === 'missing') return wrong(`${schedule} is missing, so what a lost webhook should have told is not found: the API makes it when it adopts the policy of the site; start the API again`);
  if (state === 'paused') return advice(`${schedule} is paused, so what a lost webhook should have told is not found: \`temporal schedule toggle --unpause --schedule-id reconcile/${site}\``);
  return fine('every five minutes');
}
