import { requestWorkflowId, ticketWorkflowId } from '../../contracts/temporal/ids';
import type { Refusal } from '../../domain/actions/refusal';
import type { Outcome } from '../doors/staff-api';
import type { Data, PersonAct } from '../format/scenario';
import { idOf } from './named';
import type { Named, Names } from './named';
import type { Stage } from './stage';
import { requestOf, ticketOf } from './view';

export type Act = Extract<PersonAct, { does: 'acts' }>;
export type Door = 'api' | 'cli' | 'signal';

/** The doors of ours at which an act is done; `all` is for one that each of them must refuse. */
export const DOORS: Readonly<Record<Exclude<Act['door'], 'desk'>, readonly Door[]>> = { api: ['api'], signal: ['signal'], all: ['api', 'cli', 'signal'] };

/** Does an act on a ticket, or on a request that is none yet. */
export async function actAtDoor(stage: Stage, door: Door, person: string, { action, data: given }: Act, { requestId = '', ticketId }: Named): Promise<Outcome> {
  const { site, api, stack } = stage;
  const data = withIds(stage, given);
  if (door === 'signal') return signal(stage, ticketId ?? requestId, ticketId === undefined ? requestWorkflowId(site, requestId) : ticketWorkflowId(site, ticketId), { action, data });
  if (ticketId === undefined) return api.actOnRequest(site, requestId, person, action, data);
  return door === 'api' ? api.act(site, ticketId, person, action, data) : stack.actByCli({ site, ticketId, person, action, data });
}

/** A scenario knows requests and tickets only by its own names for them. */
function withIds(names: Names, data: Data): Data {
  const { request, of } = data;
  return { ...data, ...(request === undefined ? {} : { request: idOf(names, request, 'requestId') }), ...(of === undefined ? {} : { of: idOf(names, of, 'ticketId') }) };
}

/** A signal has no answer: what came of it stands in the timeline. */
async function signal(stage: Stage, about: string, workflowId: string, act: { readonly action: string; readonly data: Data }): Promise<Outcome> {
  const before = await refusedSignals(stage, about);
  await stage.stack.stepper.staffAction(workflowId, { ...act, clock: await stage.desk.clock() });
  await stage.clock.settle();
  const [refused] = (await refusedSignals(stage, about)).slice(before.length);
  return refused ? { refused } : { done: null };
}

async function refusedSignals(stage: Stage, about: string): Promise<readonly Refusal[]> {
  const isRequest = stage.named.some(({ requestId, ticketId }) => requestId === about && ticketId === undefined);
  const { timeline = [] } = (await (isRequest ? requestOf(stage, about) : ticketOf(stage, about))) ?? {};
  return timeline.filter(({ event, door }) => event === 'refused' && door === 'signal').map(({ detail }) => ({ missing: [], ...detail }) as unknown as Refusal);
}
