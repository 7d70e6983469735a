import type { Placed } from './history';
import type { SiteNames } from './names';
import type { Ticket } from './wire';

/** Whether the records speak of somebody or something that came to the account after we read its names. */
export function unknownIn({ assigneeId, cf }: Ticket, history: readonly Placed[], { agents, allFields }: SiteNames): boolean {
  const isUnknown = (id: string | null): boolean => id !== null && !agents.some((agent) => agent.id === id);
  return (
    isUnknown(assigneeId) ||
    history.some(({ entry: { actor } }) => actor.type === 'AGENT' && isUnknown(actor.id)) ||
    Object.keys(cf).some((apiName) => !allFields.some((field) => field.apiName === apiName))
  );
}
