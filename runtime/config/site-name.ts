import type { EnvReader } from './env-reader';

const SITE_NAME = /^[A-Za-z0-9_.-]+$/;

export const isSiteName = (name: string): boolean => SITE_NAME.test(name);

/** A site's own variable: `SUPPORTWAY_POLICY` of `l1-desk` is `SUPPORTWAY_POLICY_L1_DESK`. */
export const variableOf = (name: string, site: string, after = ''): string => `${name}_${site.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}${after}`;

/** Says what is wrong with the names of the sites that are configured together. */
export function checkSiteNames(env: EnvReader, variable: string, sites: readonly string[]): void {
  if (sites.some((site) => !isSiteName(site))) env.fail(`${variable} may hold letters, digits, ".", "_" and "-" only`);
  const alike = sites.find((site, i) => sites.findIndex((other) => variableOf('', other) === variableOf('', site)) !== i);
  if (alike !== undefined) env.fail(`${variable}: "${alike}" would share its variables with another site; give each site a name of its own`);
}
