import type { SitePolicy } from '../domain/policy/settings';

/** Words for an office that no role of the roster has. */
const OFFICES: Readonly<Record<string, string>> = { manager: 'engineeringManager' };

/** The roster key that is meant by a key, a role or an office: the first who holds it; undefined where nobody does. */
export function holderOf({ people }: Pick<SitePolicy, 'people'>, who: string): string | undefined {
  if (Object.hasOwn(people, who)) return who;
  const role = Object.hasOwn(OFFICES, who) ? OFFICES[who] : who;
  return Object.entries(people).find(([, { roles }]) => roles.some((one) => one === role))?.[0];
}
