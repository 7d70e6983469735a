import { readLinkConfig } from '../runtime/config';
import { createLinks } from '../runtime/links';
import { createSiteClock } from '../runtime/site-clock';
import { CommandError } from './io';
import type { Io } from './io';
import { mustRun } from './running';
import { staffApi } from './staff';
import type { StaffOptions } from './staff';

/** The address of the form in which this person logs requests, as from the site's present. */
export async function logLink(io: Io, { site, as }: StaffOptions): Promise<string> {
  const { api, sandbox } = mustRun(io);
  const { policy } = await staffApi(io).site(site, as);
  if (!Object.hasOwn(policy.people, as)) throw new CommandError(`"${as}" is not on the roster of ${site}; write one of ${Object.keys(policy.people).join(', ')}.`);
  const links = createLinks(readLinkConfig({ ...(sandbox === undefined ? {} : { SANDBOX_URL: sandbox, SUPPORTWAY_PUBLIC_URL: api }), ...io.env }));
  const moved = await createSiteClock(sandbox === undefined ? {} : { sandboxUrl: sandbox }).clockOf(site);
  return links.logUrl(await links.signLogLink({ site, who: as }, moved?.at ?? Date.now()));
}
