import { latest } from '../../domain/facts/fact-book';
import { l1Of } from '../../domain/facts/l1-readings';
import { OUTSIDERS } from '../account';
import { holderOf } from '../people';
import type { Stage } from './stage';
import { ticketOf } from './view';

/** The roster key that a scenario means: a key, a role, or an office. @throws Error when nobody is meant */
export async function personMeant(stage: Stage, who: string, ticketId: string | undefined): Promise<string> {
  const { resolved } = stage.policy;
  const atWork = ticketId === undefined ? undefined : await AT_WORK[who]?.(stage, ticketId);
  const holder = atWork ?? holderOf(resolved, who);
  if (holder !== undefined) return holder;
  throw new Error(`"${who}" is neither on the roster nor a role that somebody holds; there are: ${Object.keys(resolved.people).join(', ')}`);
}

/** Words for whoever works on the ticket; else the first of that role is meant. */
const AT_WORK: Readonly<Record<string, (stage: Stage, ticketId: string) => Promise<string | undefined>>> = { contractor: visitorOf, l1: engineerOf, engineer: engineerOf };

async function engineerOf(stage: Stage, ticketId: string): Promise<string | undefined> {
  return l1Of((await ticketOf(stage, ticketId))?.facts ?? []);
}

/** Of all third parties, the one who makes the ticket's visit. */
async function visitorOf(stage: Stage, ticketId: string): Promise<string | undefined> {
  const who = latest((await ticketOf(stage, ticketId))?.facts ?? [], 'visit')?.value.who;
  return who !== undefined && stage.policy.resolved.people[who]?.roles.includes('contractor') ? who : undefined;
}

/** Whose seat in the desk is meant; people without a place in the process may have one too. @throws Error for somebody without a seat */
export async function agentMeant(stage: Stage, who: string, ticketId: string): Promise<string> {
  const { people } = stage.policy.resolved;
  if (OUTSIDERS.some((outsider) => outsider === who) && holderOf({ people }, who) === undefined) return who;
  const key = await personMeant(stage, who, ticketId);
  if (people[key]?.group === undefined) throw new Error(`${key} has no seat in the desk, but acts at the API (\`do\`) or on the pages that come by mail (\`decides\`)`);
  return key;
}
