import { setHandler } from '@temporalio/workflow';
import { requestQuery } from '../../contracts/temporal/messages';
import type { RequestInput, RequestView } from '../../contracts/temporal/messages';
import { desk, office } from '../activity-policies';
import { untilDone } from '../shared/until-done';

/** A request that came by telephone or otherwise past the desk: it becomes a ticket there, once, and its facts go with it. */
export async function request({ site, requestId, request: logged, clock }: RequestInput): Promise<RequestView> {
  let view: RequestView = { requestId, state: 'open', request: logged };
  setHandler(requestQuery, () => view);
  const { requester, subject, body } = logged;
  const { ticketId } = await untilDone(() => desk.makeTicket(site, { externalId: `request-${requestId}`, requester, subject, text: body, tags: [] }));
  await untilDone(() => office.handOver({ site, ticketId }, logged, clock));
  view = { ...view, state: 'made', ticketId };
  return view;
}
