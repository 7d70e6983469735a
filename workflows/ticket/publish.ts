import { log, setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { ASSIGNEE, DUE_AT, OWES, PRIORITY, PROCESS, STEP, WAITING_FOR } from '../../contracts/temporal/search-attributes';
import { priorityOf, waitingFor } from '../../domain/facts/readings';
import { tasks } from '../../domain/process/tasks';
import { detailsOf } from './details';
import { fileOf } from './session';
import type { Session } from './session';
import { nextWake } from './wake';

const EVENTS_TO_WARN_AT = 10_000;

/** Shows operators where the ticket is: search attributes for their lists, a few lines for its page. */
export function createPublisher(session: Session): () => void {
  let shown: Readonly<Record<string, string>> = {};
  return () => {
    const file = fileOf(session);
    const view = file.view();
    const { facts, ticket, step } = file.state;
    const due = nextWake(file, session.lookedAt);
    const owes = [...new Set([...tasks(view).map(({ owner }) => owner), ...file.state.failed.map(() => file.state.settings.owner)])];
    const pairs: SearchAttributeUpdatePair[] = [
      { key: PROCESS, value: file.state.process },
      { key: STEP, value: step },
      { key: WAITING_FOR, value: waitingFor(facts) },
      { key: ASSIGNEE, value: ticket.assignee ?? null },
      { key: PRIORITY, value: priorityOf(facts) ?? null },
      { key: DUE_AT, value: due === undefined ? null : new Date(due) },
      { key: OWES, value: owes.length === 0 ? null : owes },
    ];
    const changed = pairs.filter(({ key, value }) => shown[key.name] !== JSON.stringify(value));
    if (changed.length > 0) upsertSearchAttributes(changed);
    shown = Object.fromEntries(pairs.map(({ key, value }) => [key.name, JSON.stringify(value)]));
    setCurrentDetails(detailsOf(file, due));
    if (workflowInfo().historyLength > EVENTS_TO_WARN_AT) log.warn('history grows long', { events: workflowInfo().historyLength });
  };
}
