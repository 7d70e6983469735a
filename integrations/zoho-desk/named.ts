import { DeskError } from '../../activities/desk-port';
import type { SiteNames } from './names';
import type { ZohoSite } from './site';

/** What was found of the account. Nothing found fails with `rejected`, in words for its administrator. */
export function named<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new DeskError('rejected', `The Zoho Desk account has no ${what}: create it, or correct the policy`);
  return found;
}

/** What is built of names that the account may have got after we read them. */
export async function withNames<T>(site: ZohoSite, build: (names: SiteNames) => T): Promise<T> {
  try {
    return build(await site.names());
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== 'rejected') throw error;
    return build(await site.freshNames());
  }
}
