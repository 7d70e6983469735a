import type { RequestView } from '../contracts/temporal/request-messages';
import type { WriteInstant } from './show-ticket';
import { table } from './table';

/** The requests that are no tickets yet, on a terminal. */
export function listRequests(requests: readonly RequestView[], write: WriteInstant): string {
  if (requests.length === 0) return 'No open requests.';
  return table(
    ['request', 'from', 'waiting for', 'next due', 'subject'],
    requests.map(({ requestId, request, waitingFor, nextDueAt }) => [requestId, whoAsked(request), waitingFor, nextDueAt === undefined ? '' : write(nextDueAt), request.subject]),
  );
}

/** Where a logged request stands, and what happened. */
export function showRequest(view: RequestView, write: WriteInstant): readonly string[] {
  const { request } = view;
  return [
    `Request ${view.requestId} · ${request.subject}`,
    `  ${view.process}, by ${request.channel} from ${whoAsked(request)}, now ${write(view.now)}`,
    '',
    `  state        ${view.state}${view.ticketId === undefined ? '' : `: ticket ${view.ticketId}`}`,
    `  waiting for  ${view.waitingFor}`,
    `  token        ${view.token}`,
    ...(view.nextDueAt === undefined ? [] : [`  next due     ${write(view.nextDueAt)}`]),
    ...section('Tasks', view.tasks.map(({ owner, action, due }) => `${owner}: ${action}${due === undefined ? '' : `, until ${write(due)}`}`)),
    ...section('Actions', view.actions),
    ...section('Timeline', view.timeline.map(({ at, event, by }) => `${write(at)}  ${event}${by === undefined ? '' : ` (${by})`}`)),
  ];
}

const whoAsked = ({ requester: { name, email, phone } }: RequestView['request']): string => name ?? email ?? phone ?? 'somebody';

const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]);
