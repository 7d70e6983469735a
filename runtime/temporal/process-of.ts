import type { Client } from '@temporalio/client';
import { siteWorkflowId } from '../../contracts/temporal/ids';
import { PROCESS } from '../../contracts/temporal/search-attributes';
import type { ProcessName } from '../../domain/policy/settings';
import { DEADLINES_MS, within } from './deadlines';
import { DoorError } from './door-error';

/** Which process a site runs, as its first policy says. Throws `DoorError`: `unavailable` while the site has none. */
export type ProcessOf = (site: string) => Promise<ProcessName>;

/** A site keeps its process for ever, so each is asked once; a question that failed is asked again. */
export function createProcessOf(client: Client): ProcessOf {
  const known = new Map<string, ProcessName>();
  return async (site) => {
    const process = known.get(site) ?? (await ask(client, site));
    known.set(site, process);
    return process;
  };
}

async function ask(client: Client, site: string): Promise<ProcessName> {
  try {
    // Asked of the server alone: a webhook must not be lost because no worker is there to answer.
    const { typedSearchAttributes } = await within(client, DEADLINES_MS.process, `site ${site}`, () => client.workflow.getHandle(siteWorkflowId(site)).describe());
    const process = typedSearchAttributes.get(PROCESS);
    // A site of the time when there was one process says none.
    return (process as ProcessName | null | undefined) ?? 'bestpack';
  } catch (error) {
    if (!(error instanceof DoorError) || error.code !== 'notFound') throw error;
    throw new DoorError('unavailable', `The site ${site} has no policy in force yet; ask again in a moment.`, { cause: error });
  }
}
