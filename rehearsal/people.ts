import type { Role, SitePolicy } from '../domain/policy/settings';

/** Words for an office, with the roles that hold it: `manager` is another person in each team. */
const OFFICES: Readonly<Record<string, readonly Role[]>> = { manager: ['engineeringManager', 'management'], lead: ['teamLead'], engineer: ['l1'] };

/** The roster key that is meant by a key, a role or an office: the first who holds it; undefined where nobody does. */
export function holderOf({ people }: Pick<SitePolicy, 'people'>, who: string): string | undefined {
  if (Object.hasOwn(people, who)) return who;
  const held: readonly string[] = (Object.hasOwn(OFFICES, who) ? OFFICES[who] : undefined) ?? [who];
  return Object.entries(people).find(([, { roles }]) => roles.some((role) => held.includes(role)))?.[0];
}
