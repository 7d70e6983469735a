import * as v from 'valibot';
import { createZendeskApi } from '../../integrations/zendesk/api';
import type { ZendeskApi } from '../../integrations/zendesk/api';
import { resolveNames } from '../../integrations/zendesk/names';
import { BESTPACK_REQUIREMENTS } from '../../integrations/zendesk/requirements';
import { connectionOf, readWorkerConfig } from '../../runtime/config';
import type { DeskConnection } from '../../runtime/config';
import { loadPolicy } from '../../runtime/policy';
import type { Io } from '../io';
import { findRunning } from '../running';
import { DEMO_SITE } from '../stack/demo-site';
import { policyFileOf } from '../stack/rehearsal-stack';
import { fine, skipped, wrong } from './check';
import type { Check, Finding } from './check';
import { collisions } from './colliding-rules';
import type { DeskRule } from './colliding-rules';

/** What the desk must have, and must not do by itself. */
export const deskChecks = (io: Io): readonly Check[] => [
  { name: 'Desk credentials', run: () => onDesk(io, checkCredentials) },
  { name: 'Desk names', run: () => onDesk(io, (api) => checkNames(io, api)) },
  { name: 'Desk rules', run: () => onDesk(io, checkRules) },
];

async function onDesk(io: Io, check: (api: ZendeskApi) => Promise<Finding>): Promise<Finding> {
  const connection = connectionFrom(io);
  if (!connection) return skipped('no desk is configured and no sandbox runs');
  return check(createZendeskApi(connection, Date.now));
}

/** The configured desk, or the demonstration site of the sandbox that runs. */
function connectionFrom(io: Io): DeskConnection | undefined {
  const sandbox = findRunning(io)?.sandbox;
  const env: Io['env'] = { ...(sandbox === undefined ? {} : { SANDBOX_URL: sandbox }), ...io.env };
  if (env['SANDBOX_URL'] === undefined && env['ZENDESK_SUBDOMAIN'] === undefined && env['ZENDESK_URL'] === undefined) return undefined;
  const { desk } = readWorkerConfig(env);
  return desk.kind === 'zendesk' ? desk.connection : connectionOf(desk, DEMO_SITE);
}

const Me = v.looseObject({ user: v.looseObject({ name: v.string(), email: v.nullish(v.string()), role: v.string() }) });

async function checkCredentials(api: ZendeskApi): Promise<Finding> {
  const { user } = await api.get(Me, ['users', 'me']);
  if (user.role === 'end-user') return wrong(`the OAuth client belongs to ${user.name}, who is no agent: make an agent of its own for Supportway`);
  return fine(`signed in as ${user.name}; that must be nobody's personal login, for its own saves are told by it`);
}

async function checkNames(io: Io, api: ZendeskApi): Promise<Finding> {
  const { people } = await loadPolicy(policyFileOf(io));
  const resolved = await resolveNames(api, people, BESTPACK_REQUIREMENTS);
  return 'missing' in resolved ? wrong('the account lacks:', ...resolved.missing) : fine('fields, statuses, macros, groups and agents are all there');
}

const Rules = v.looseObject({ triggers: v.optional(v.array(v.looseObject({}))), automations: v.optional(v.array(v.looseObject({}))) });

async function checkRules(api: ZendeskApi): Promise<Finding> {
  const [{ triggers = [] }, { automations = [] }] = await Promise.all([api.get(Rules, ['triggers', 'active']), api.get(Rules, ['automations', 'active'])]);
  const rules = [...triggers.map((rule) => ruleOf('trigger', rule)), ...automations.map((rule) => ruleOf('automation', rule))];
  const found = collisions(rules);
  return found.length === 0 ? fine('none would acknowledge, remind or close in our place') : { state: 'advice', says: found };
}

const Rule = v.looseObject({
  title: v.string(),
  conditions: v.optional(v.looseObject({ all: v.optional(v.array(v.looseObject({ field: v.string(), value: v.optional(v.unknown()) })), []) }), { all: [] }),
  actions: v.optional(v.array(v.looseObject({ field: v.string(), value: v.optional(v.unknown()) })), []),
});

function ruleOf(kind: DeskRule['kind'], given: unknown): DeskRule {
  const { title, conditions, actions } = v.parse(Rule, given);
  return { kind, title, conditions: conditions.all, actions };
}
