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
import { NETSUITE_SITES } from '../stack';
import type { NetSuiteAccess, Stack } from '../stack';
import { createErpLog } from './erp-log';
import type { ErpLog } from './erp-log';

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
  /** Logged, and not yet known as tickets. */
  readonly requests: PendingRequest[];
  /** Article ids by the names that the scenario gave them. */
  readonly articles: Map<string, string>;
  readonly erp: ErpLog;
  readonly seen: Map<string, Seen>;
  /** Refusals at our doors, which leave nothing behind on the ticket. */
  readonly refusals: RefusedAct[];
  policy: StagePolicy;
  /** A part was killed and stays down: nothing comes to rest until it is started. */
  isDown: boolean;
}

interface PendingRequest {
  readonly requestId: string;
  readonly as?: string;
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
  readonly refusal: Pick<Refusal, 'message'> & { readonly code?: string; readonly missing: readonly { readonly fact: string }[] };
}

/** Makes the site in the sandbox and makes it known to the process. */
export async function openStage(scenario: Scenario, stack: Stack): Promise<Stage> {
  const netSuite = scenario.given.netsuite ? netSuiteOf(stack) : undefined;
  const site = `${netSuite ? NETSUITE_SITES : 'rehearsal-'}${randomBytes(5).toString('hex')}`;
  const desk = createDeskControl(stack.sandbox, site);
  const policy = await readStagePolicy(stack, scenario.given.policy);
  const requests: PendingRequest[] = [];
  const stage: Stage = {
    site,
    process: scenario.process,
    stack,
    desk,
    api: createStaffApi(stack.api),
    clock: createSiteClock({ site, stepper: stack.stepper, desk, requests: () => requests.map(({ requestId }) => requestId) }),
    tickets: new Map(),
    requests,
    articles: new Map(),
    erp: createErpLog(desk),
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
    ...(netSuite ? { netsuite: { ...netSuite } } : {}),
  });
  await stage.api.adopt(site, scenario.process, policy.overrides, clock);
  return stage;
}

function netSuiteOf({ netSuite }: Stack): NetSuiteAccess {
  if (netSuite) return netSuite;
  throw new Error('`given.netsuite` needs an installation whose NetSuite is the sandbox: unset SANDBOX_NETSUITE where it is started, and rehearse in the same folder');
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

/** The ticket by the name that the scenario gave it, else by its id. */
export const nameOfTicket = ({ tickets }: Stage, id: string): string => [...tickets].find(([, known]) => known === id)?.[0] ?? id;

export function nameTicket(stage: Stage, { as }: Onto, id: string): void {
  if (![...stage.tickets.values()].includes(id)) stage.tickets.set(as ?? `ticket ${stage.tickets.size + 1}`, id);
}
