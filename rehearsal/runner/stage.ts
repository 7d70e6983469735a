import { randomBytes } from 'node:crypto';
import { compileCalendar } from '../../domain/calendar';
import type { Calendar } from '../../domain/calendar';
import type { Refusal } from '../../domain/actions/refusal';
import type { Json } from '../../domain/json';
import type { ProcessName, SitePolicy } from '../../domain/policy/settings';
import { DESK_OF_PROCESS } from '../../runtime/config';
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
import type { Data, Scenario } from '../format/scenario';
import { NETSUITE_SITES } from '../stack';
import type { NetSuiteAccess, Stack } from '../stack';
import { zohoAccountOf } from '../zoho-account';
import { createErpLog } from './erp-log';
import type { ErpLog } from './erp-log';
import type { Named, Names } from './named';

const SIGNING_SECRET = 'sandbox-signing-secret';

/** A site of its own on which one scenario runs once. */
export interface Stage extends Names {
  readonly site: string;
  readonly process: ProcessName;
  readonly stack: Stack;
  readonly desk: DeskControl;
  readonly api: StaffApi;
  readonly clock: SiteClock;
  /** Article ids by the names that the scenario gave them. */
  readonly articles: Map<string, string>;
  readonly erp: ErpLog;
  /** By the id of the ticket or request. */
  readonly seen: Map<string, Seen>;
  /** Refusals at our doors, which leave nothing behind on the ticket. */
  readonly refusals: RefusedAct[];
  policy: StagePolicy;
  /** A part was killed and stays down: nothing comes to rest until it is started. */
  isDown: boolean;
  /** Something may have happened in the desk of which no webhook told. */
  mayHaveMissed: boolean;
}

interface StagePolicy {
  readonly overrides: Data;
  readonly resolved: SitePolicy;
  readonly calendar: Calendar;
}

export interface RefusedAct {
  /** The id of the ticket or request. */
  readonly about: string;
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
  const desk = createDeskControl(stack.sandbox, site, DESK_OF_PROCESS[scenario.process]);
  const policy = await readStagePolicy(stack, scenario.process, scenario.given.policy);
  const named: Named[] = [];
  const unsettled = (): readonly string[] => named.flatMap(({ requestId, isSettled }) => (requestId === undefined || isSettled ? [] : [requestId]));
  const stage: Stage = {
    site,
    process: scenario.process,
    stack,
    desk,
    api: createStaffApi(stack.api),
    clock: createSiteClock({ site, stepper: stack.stepper, desk, requests: unsettled }),
    named,
    articles: new Map(),
    erp: createErpLog(desk),
    seen: new Map(),
    refusals: [],
    policy,
    isDown: false,
    mayHaveMissed: false,
  };
  const clock = { at: scenario.start, version: 1 };
  await desk.create({ clock, ...accountFor(stage), ...(netSuite ? { netsuite: { ...netSuite } } : {}) });
  await stage.api.adopt(site, scenario.process, policy.overrides, clock);
  return stage;
}

/** The desk that the process is written for, with the webhook of this site. */
function accountFor({ site, process, stack: { api }, policy: { resolved } }: Stage): { readonly [key: string]: Json } {
  const endpoint = `${api}/webhooks/${DESK_OF_PROCESS[process]}/${site}`;
  return DESK_OF_PROCESS[process] === 'zoho'
    ? { desk: 'zoho', account: zohoAccountOf(resolved, OUTSIDERS), webhooks: [{ endpoint }] }
    : { account: accountOf(resolved, OUTSIDERS), webhooks: [{ endpoint, secret: SIGNING_SECRET }] };
}

function netSuiteOf({ netSuite }: Stack): NetSuiteAccess {
  if (netSuite) return netSuite;
  throw new Error('`given.netsuite` needs an installation whose NetSuite is the sandbox: unset SANDBOX_NETSUITE where it is started, and rehearse in the same folder');
}

/** Lays an edit over the policy in force and hands it to the process. */
export async function editPolicy(stage: Stage, edit: Data): Promise<void> {
  const overrides = merge(stage.policy.overrides, edit) as Data;
  stage.policy = await readStagePolicy(stage.stack, stage.process, overrides);
  await stage.api.adopt(stage.site, stage.process, overrides, await stage.desk.clock());
}

async function readStagePolicy(stack: Stack, process: ProcessName, overrides: Data): Promise<StagePolicy> {
  const resolved = await loadPolicy(stack.policyFileOf(process), overrides);
  return { overrides, resolved, calendar: compileCalendar(resolved.settings.calendar) };
}
