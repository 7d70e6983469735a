import * as v from 'valibot';
import { createZendeskApi } from '../../integrations/zendesk/api';
import type { ZendeskApi } from '../../integrations/zendesk/api';
import { resolveNames } from '../../integrations/zendesk/names';
import { BESTPACK_REQUIREMENTS } from '../../integrations/zendesk/requirements';
import { loadSitePolicy } from '../../runtime/config';
import type { RealSite } from '../../runtime/config';
import { advice, fine, wrong } from './check';
import type { Check, Finding } from './check';
import { collisions } from './colliding-rules';
import type { DeskRule } from './colliding-rules';

type ZendeskSite = Extract<RealSite, { readonly kind: 'zendesk' }>;

export function zendeskChecks(site: ZendeskSite): readonly Check[] {
  const api = createZendeskApi(site.connection, Date.now);
  return [
    { name: `Desk credentials of ${site.site}`, run: () => checkCredentials(api) },
    { name: `Desk names of ${site.site}`, run: () => checkNames(api, site) },
    { name: `Desk rules of ${site.site}`, run: () => checkRules(api) },
  ];
}

const Me = v.looseObject({ user: v.looseObject({ name: v.string(), email: v.nullish(v.string()), role: v.string() }) });

async function checkCredentials(api: ZendeskApi): Promise<Finding> {
  const { user } = await api.get(Me, ['users', 'me']);
  if (user.role === 'end-user') return wrong(`the OAuth client belongs to ${user.name}, who is no agent: make an agent of its own for Supportway`);
  return fine(`signed in as ${user.name}; that must be nobody's personal login, for its own saves are told by it`);
}

async function checkNames(api: ZendeskApi, site: ZendeskSite): Promise<Finding> {
  const { people } = await loadSitePolicy(site);
  const resolved = await resolveNames(api, people, BESTPACK_REQUIREMENTS);
  return 'missing' in resolved ? wrong('the account lacks:', ...resolved.missing) : fine('fields, statuses, macros, groups and agents are all there');
}

const Rules = v.looseObject({ triggers: v.optional(v.array(v.looseObject({}))), automations: v.optional(v.array(v.looseObject({}))) });

async function checkRules(api: ZendeskApi): Promise<Finding> {
  const [{ triggers = [] }, { automations = [] }] = await Promise.all([api.get(Rules, ['triggers', 'active']), api.get(Rules, ['automations', 'active'])]);
  const rules = [...triggers.map((rule) => ruleOf('trigger', rule)), ...automations.map((rule) => ruleOf('automation', rule))];
  const found = collisions(rules);
  return found.length === 0 ? fine('none would acknowledge, remind or close in our place') : advice(...found);
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
