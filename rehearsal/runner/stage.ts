import { randomBytes } from 'node:crypto';
import { compileCalendar } from '../../domain/calendar';
import type { Calendar } from '../../domain/calendar';
import type { Refusal } from '../../domain/actions/refusal';
import type { SitePolicy } from '../../domain/policy/settings';
import { loadPolicy } from '../../runtime/policy';
import { merge } from '../../runtime/policy/merge';
import { accountOf, OUTSIDERS } from '../account';
import { createSiteClock } from '../clock/site-clock';
import type { SiteClock } from '../clock/site-clock';
import { createDeskControl } from '../doors/desk-control';
import type { DeskControl } from '../doors/desk-control';
import { createStaffApi } from '../doors/staff-api';
import type { StaffApi } from '../doors/staff-api';
import type { Seen } from '../expectations/judge';
import type { Data, Onto, Scenario } from '../format/scenario';
import type { Stack } from '../stack';

const SIGNING_SECRET = 'sandbox-signing-secret';

/** A site of its own on which one scenario runs once. */
export interface Stage {
  readonly site: string;
  readonly process: string;
  readonly stack: Stack;
  readonly desk: DeskControl;
  readonly api: StaffApi;
  readonly clock: SiteClock;
  /** Ticket ids by the names that the scenario gave them, in the order of their making. */
  readonly tickets: Map<string, string>;
  readonly seen: Map<string, Seen>;
  /** Refusals at our doors, which leave nothing behind on the ticket. */
  readonly refusals: RefusedAct[];
  policy: StagePolicy;
  /** A part was killed and stays down: nothing comes to rest until it is started. */
  isDown: boolean;
}

interface StagePolicy {
  readonly overrides: Data;
  readonly resolved: SitePolicy;
  readonly calendar: Calendar;
}

export interface RefusedAct {
  readonly ticketId: string;
  readonly at: number;
  readonly action: string;
  readonly by: string;
  readonly door: string;
  readonly refusal: Refusal;
}

/** Makes the site in the sandbox and makes it known to the process. */
export async function openStage(scenario: Scenario, stack: Stack): Promise<Stage> {
  const site = `rehearsal-${randomBytes(5).toString('hex')}`;
  const desk = createDeskControl(stack.sandbox, site);
  const policy = await readStagePolicy(stack, scenario.given.policy);
  const stage: Stage = {
    site,
    process: scenario.process,
    stack,
    desk,
    api: createStaffApi(stack.api),
    clock: createSiteClock({ site, stepper: stack.stepper, desk }),
    tickets: new Map(),
    seen: new Map(),
    refusals: [],
    policy,
    isDown: false,
  };
  const clock = { at: scenario.start, version: 1 };
  await desk.create({
    clock,
    account: accountOf(policy.resolved, OUTSIDERS),
    webhooks: [{ endpoint: `${stack.api}/webhooks/zendesk/${site}`, secret: SIGNING_SECRET }],
  });
  await stage.api.adopt(site, scenario.process, policy.overrides, clock);
  return stage;
}

/** Lays an edit over the policy in force and hands it to the process. */
export async function editPolicy(stage: Stage, edit: Data): Promise<void> {
  const overrides = merge(stage.policy.overrides, edit) as Data;
  stage.policy = await readStagePolicy(stage.stack, overrides);
  await stage.api.adopt(stage.site, stage.process, overrides, await stage.desk.clock());
}

async function readStagePolicy(stack: Stack, overrides: Data): Promise<StagePolicy> {
  const resolved = await loadPolicy(stack.policyFile, overrides);
  return { overrides, resolved, calendar: compileCalendar(resolved.settings.calendar) };
}

/** The ticket that a step is about. @throws Error when there is none */
export function chosenTicket(stage: Stage, on: string | undefined): string {
  const id = on === undefined ? [...stage.tickets.values()][0] : stage.tickets.get(on);
  if (id !== undefined) return id;
  throw new Error(on === undefined ? 'there is no ticket yet' : `no ticket is named "${on}"; there are: ${[...stage.tickets.keys()].join(', ') || 'none'}`);
}

export function nameTicket(stage: Stage, { as }: Onto, id: string): void {
  if (![...stage.tickets.values()].includes(id)) stage.tickets.set(as ?? `ticket ${stage.tickets.size + 1}`, id);
}
