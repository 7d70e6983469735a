import { allHandlersFinished, condition } from '@temporalio/workflow';
import type { RequestInput, RequestView } from '../../contracts/temporal/request-messages';
import { needsConfirmation } from '../../domain/requests/request-case';
import { untilConfirmed } from './confirm';
import { openDoors } from './doors';
import { becomes, createSession } from './session';
import { makeTicket } from './settle';
import { viewOf } from './view';

/**
 * A request that came by telephone or otherwise past the desk: it becomes a ticket there, once, and its facts go with
 * it. Where the process wants it in writing first, the customer is asked for that.
 */
export async function request(input: RequestInput): Promise<RequestView> {
  const session = createSession(input);
  openDoors(session);
  if (needsConfirmation(input.process, input.request)) await untilConfirmed(session);
  else becomes(session, 'made', await makeTicket(session));
  await condition(allHandlersFinished);
  return viewOf(session);
}
