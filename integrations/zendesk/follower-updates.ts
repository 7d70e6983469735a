import { agentId, wireId } from './name-to-id';
import type { Staff } from './staff';

interface FollowerUpdate {
  readonly user_id: number | string;
  readonly action: 'put' | 'delete';
}

/**
 * What makes the wanted people follow, and nobody else of the roster. Zendesk takes followers one by one, so that those
 * whom the team added from outside the roster stay, wanted or not.
 */
export function followerUpdates(wanted: readonly string[], followerIds: readonly string[], staff: Staff): readonly FollowerUpdate[] {
  const following = followerIds.map((id) => ({ id, key: staff.keyOf(id) }));
  const added = wanted.filter((key) => !following.some((each) => each.key === key));
  const removed = following.filter(({ key }) => !wanted.includes(key) && staff.agentOf(key) !== undefined);
  return [
    ...added.map((key) => ({ user_id: agentId(key, staff), action: 'put' }) as const),
    ...removed.map(({ id }) => ({ user_id: wireId(id), action: 'delete' }) as const),
  ];
}
