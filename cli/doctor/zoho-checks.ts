import * as v from 'valibot';
import { createZohoApi } from '../../integrations/zoho-desk/api';
import type { ZohoApi } from '../../integrations/zoho-desk/api';
import { pageOf } from '../../integrations/zoho-desk/pages';
import { resolveNames } from '../../integrations/zoho-desk/requirements';
import { loadSitePolicy, zohoRequirements } from '../../runtime/config';
import type { RealSite } from '../../runtime/config';
import { advice, fine, wrong } from './check';
import type { Check, Finding } from './check';

type ZohoSite = Extract<RealSite, { readonly kind: 'zoho' }>;

export function zohoChecks(site: ZohoSite): readonly Check[] {
  const api = createZohoApi(site.connection, Date.now);
  return [
    { name: `Desk credentials of ${site.site}`, run: () => checkIdentity(api, site) },
    { name: `Desk department of ${site.site}`, run: () => checkDepartment(api, site) },
    { name: `Desk names of ${site.site}`, run: () => checkNames(api, site) },
  ];
}

/** Zoho's API tells nothing about its rules. */
export const rulesByHand = ({ site }: ZohoSite): Check => ({ name: `Desk rules of ${site}`, run: () => Promise.resolve(advice(...BY_HAND)) });

const BY_HAND = [
  'Zoho does not show its rules to us: see for yourself, in its set-up, that',
  'no rule or notification acknowledges new tickets, or reminds customers who are silent: the process does both',
  'no rule closes tickets by itself',
  'the webhook stands, with the ticket events and our ignoreSourceId: whether its calls arrive is counted by GET /health/live',
];

const Me = v.looseObject({ name: v.nullish(v.string(), ''), emailId: v.nullish(v.string(), '') });

/** What the service identity does is never taken for an act of the team. */
async function checkIdentity(api: ZohoApi, site: ZohoSite): Promise<Finding> {
  const [me, { people }] = await Promise.all([api.get(Me, '/myinfo'), loadSitePolicy(site)]);
  const owner = Object.values(people).find(({ email }) => email.toLowerCase() === me.emailId.toLowerCase());
  if (owner) return wrong(`the refresh token is that of ${owner.name}, who is on the team: whatever they did in the desk would count as ours; have an agent of its own grant it`);
  return fine(`signed in as ${me.name || me.emailId}; that must be nobody's personal login, for its own saves are told by it`);
}

const Department = v.looseObject({ id: v.string(), name: v.string(), isEnabled: v.nullish(v.boolean(), true) });

async function checkDepartment(api: ZohoApi, { connection: { departmentId } }: ZohoSite): Promise<Finding> {
  const departments = (await api.get(pageOf(Department), '/departments')).filter(({ isEnabled }) => isEnabled);
  const names = departments.map(({ id, name }) => `${name} (${id})`).join(', ');
  if (departmentId === undefined) return departments.length > 1 ? advice(`tickets of all departments are taken: ${names}`) : fine(names);
  const own = departments.find(({ id }) => id === departmentId);
  return own ? fine(own.name) : wrong(`there is no department ${departmentId}, so no ticket would be ours; there are ${names}`);
}

async function checkNames(api: ZohoApi, site: ZohoSite): Promise<Finding> {
  const { people, process } = await loadSitePolicy(site);
  const resolved = await resolveNames(api, people, zohoRequirements(process));
  return 'missing' in resolved ? wrong('the account lacks:', ...resolved.missing) : fine('fields, statuses and agents are all there');
}
