import type { WorkflowExecutionInfo } from '@temporalio/client';
import { parseTicketWorkflowId } from '../../contracts/temporal/ids';
import { ASSIGNEE, DUE_AT, OWES, PRIORITY, PROCESS, STEP, WAITING_FOR } from '../../contracts/temporal/search-attributes';

/** A ticket in a list: what visibility knows, perhaps a second old. */
export interface TicketSummary {
  readonly site: string;
  readonly ticketId: string;
  readonly process: string | null;
  readonly step: string | null;
  readonly waitingFor: string | null;
  readonly assignee: string | null;
  readonly priority: string | null;
  readonly owes: readonly string[];
  /** Epoch ms. */
  readonly dueAt: number | null;
}

/** Undefined for a workflow that is no ticket. */
export function summaryOf({ workflowId, typedSearchAttributes: attributes }: WorkflowExecutionInfo): TicketSummary | undefined {
  const ref = parseTicketWorkflowId(workflowId);
  if (!ref) return undefined;
  return {
    ...ref,
    process: attributes.get(PROCESS) ?? null,
    step: attributes.get(STEP) ?? null,
    waitingFor: attributes.get(WAITING_FOR) ?? null,
    assignee: attributes.get(ASSIGNEE) ?? null,
    priority: attributes.get(PRIORITY) ?? null,
    owes: attributes.get(OWES) ?? [],
    dueAt: attributes.get(DUE_AT)?.getTime() ?? null,
  };
}
