import { DeskError } from '../../activities/desk-port';
import type { Staff } from './staff';

/** What was found of the account. Nothing found fails with `rejected`, in words for its administrator. */
export function named<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new DeskError('rejected', `The Zendesk account has no ${what}: create it, or correct the policy`);
  return found;
}

/** The REST API speaks of ids as numbers; longer ones than a number can hold go as strings. */
export function wireId(id: string): number | string {
  const number = Number(id);
  return Number.isSafeInteger(number) ? number : id;
}

export const agentId = (key: string, staff: Staff): number | string => wireId(named(staff.agentOf(key), `agent for "${key}" of the roster`).id);
