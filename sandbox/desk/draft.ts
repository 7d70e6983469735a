import { firstGroupOf, inGroup } from '../state/people';
import type { Site, TicketState } from '../state/model';
import { resolveStatus } from './statuses';
import { reconcileTaggers } from './taggers';

/** What a save asks for. What is absent stays. */
export type TicketChange = { readonly [Key in keyof TicketState]?: TicketState[Key] | undefined };

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
const same = (one: readonly unknown[], other: readonly unknown[]): boolean => one.length === other.length && one.every((value) => other.includes(value));

/** An agent without a group brings one of his own; a group without its agent loses him. */
function assignment(site: Site, before: TicketState, change: TicketChange): Pick<TicketState, 'assigneeId' | 'groupId'> {
  const { assigneeId = before.assigneeId, groupId = before.groupId } = change;
  if (assigneeId === null || (change.assigneeId !== undefined && change.groupId !== undefined)) return { assigneeId, groupId };
  if (groupId !== null && inGroup(site, assigneeId, groupId)) return { assigneeId, groupId };
  return change.groupId === undefined ? { assigneeId, groupId: firstGroupOf(site, assigneeId) } : { assigneeId: null, groupId };
}

/** The first assignment takes a ticket out of New, unless the save names a status. */
function statusOf(site: Site, before: TicketState, change: TicketChange, assigneeId: number | null): Pick<TicketState, 'status' | 'customStatusId'> {
  const named = change.status !== undefined || change.customStatusId !== undefined;
  const opens = !named && before.status === 'new' && before.assigneeId === null && assigneeId !== null;
  return resolveStatus(site, before, opens ? { status: 'open' } : change);
}

/** The state that the ticket would have, with everything that the desk changes along. */
export function draftState(site: Site, before: TicketState, change: TicketChange): TicketState {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<TicketState>;
  const assigned = assignment(site, before, change);
  const tags = change.tags === undefined || same(change.tags, before.tags) ? before.tags : distinct(change.tags);
  const tagged = reconcileTaggers(site, before, { tags, fields: { ...before.fields, ...change.fields } });
  return {
    ...before,
    ...given,
    ...assigned,
    ...statusOf(site, before, change, assigned.assigneeId),
    ...tagged,
    tags: same(tagged.tags, before.tags) ? before.tags : tagged.tags,
    followerIds: distinct(change.followerIds ?? before.followerIds),
    emailCcIds: distinct(change.emailCcIds ?? before.emailCcIds),
  };
}
