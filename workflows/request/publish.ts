import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { DUE_AT, OWES, PROCESS, STEP, WAITING_FOR } from '../../contracts/temporal/search-attributes';
import type { RequestView } from '../../contracts/temporal/request-messages';
import { wall } from '../../domain/deadlines/acknowledgment';
import { customerOf } from '../../domain/requests/request-case';
import { openCase } from './session';
import type { Session } from './session';
import { viewOf } from './view';

/** Shows operators where the request is: search attributes for their lists, a few lines for its page. */
export function createPublisher(session: Session): () => void {
  let shown: Readonly<Record<string, string>> = {};
  return () => {
    const view = viewOf(session);
    const { process, step, waitingFor, tasks, nextDueAt } = view;
    const owes = [...new Set(tasks.map(({ owner }) => owner))];
    const pairs: SearchAttributeUpdatePair[] = [
      { key: PROCESS, value: process },
      { key: STEP, value: step },
      { key: WAITING_FOR, value: waitingFor },
      { key: DUE_AT, value: nextDueAt === undefined ? null : new Date(nextDueAt) },
      { key: OWES, value: owes.length === 0 ? null : owes },
    ];
    const changed = pairs.filter(({ key, value }) => shown[key.name] !== JSON.stringify(value));
    if (changed.length > 0) upsertSearchAttributes(changed);
    shown = Object.fromEntries(pairs.map(({ key, value }) => [key.name, JSON.stringify(value)]));
    setCurrentDetails(detailsOf(view, session));
  };
}

function detailsOf({ step, state, ticketId, waitingFor, request, token, tasks, nextDueAt }: RequestView, session: Session): string {
  return [
    `**${step}** · ${state === 'open' ? `waits for ${waitingFor}` : state}${ticketId === undefined ? '' : ` (ticket ${ticketId})`}`,
    `Customer: ${customerOf(request)} · token ${token}`,
    ...tasks.map(({ owner, action }) => `Owed: ${owner}: ${action}`),
    ...(nextDueAt === undefined ? [] : [`Looks again: ${wall(openCase(session), nextDueAt)}`]),
  ].join('\n\n');
}
