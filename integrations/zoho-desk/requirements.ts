import type { ZohoApi } from './api';
import { INTENT_FIELD, readNames, REQUEST_FIELD, sameName, type Roster, type SiteNames } from './names';

/** What an account must have, by the names that its administrators see; the adapter's own fields come on top. */
export interface ZohoRequirements {
  readonly statuses: readonly string[];
  readonly fields: readonly string[];
}

const missingOf = (kind: string, wanted: readonly string[], present: readonly string[]): readonly string[] =>
  [...new Set(wanted)].filter((name) => !present.some((each) => sameName(each, name))).map((name) => `${kind} "${name}"`);

/** Everything that the process needs and the account lacks, in words for its administrator. Someone without a group has no desk seat. */
function missingNames(names: SiteNames, people: Roster, { statuses, fields }: ZohoRequirements): readonly string[] {
  const seated = Object.values(people).flatMap(({ group, email }) => (group ? [email] : []));
  const labels = names.allFields.filter((field) => field.isCustomField).map((field) => field.displayLabel);
  const active = names.agents.filter((agent) => agent.status !== 'DISABLED');
  return [
    ...missingOf('field', [...fields, INTENT_FIELD, REQUEST_FIELD], labels),
    ...missingOf('status', statuses, names.statuses),
    ...missingOf('agent', seated, active.map((agent) => agent.emailId)),
  ];
}

/** All names of a site, or all that is missing at once. Fails with a `DeskError` when the account cannot be asked. */
export async function resolveNames(
  api: ZohoApi,
  people: Roster,
  requirements: ZohoRequirements,
): Promise<{ readonly names: SiteNames } | { readonly missing: readonly string[] }> {
  const names = await readNames(api);
  const missing = missingNames(names, people, requirements);
  return missing.length > 0 ? { missing } : { names };
}
