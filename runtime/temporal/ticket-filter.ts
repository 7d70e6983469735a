/** What a list of tickets is narrowed by; each key that is given must hold. */
export interface TicketFilter {
  readonly step?: string;
  readonly waitingFor?: string;
  readonly assignee?: string;
  /** Roster key of somebody who owes something on the ticket. */
  readonly owes?: string;
  readonly priority?: string;
  /** Epoch ms: something is due before this instant. */
  readonly dueBefore?: number;
}

/** A value in a visibility query: in single quotes, with quotes and backslashes escaped. */
const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** The visibility query for a site's open tickets. */
export function ticketQuery(site: string, workflowTypes: readonly string[], filter: TicketFilter): string {
  const { step, waitingFor, assignee, owes, priority, dueBefore } = filter;
  const equal = { Step: step, WaitingFor: waitingFor, Assignee: assignee, Owes: owes, Priority: priority };
  return [
    `Site = ${quoted(site)}`,
    `WorkflowType IN (${workflowTypes.map(quoted).join(', ')})`,
    `ExecutionStatus = 'Running'`,
    ...Object.entries(equal).flatMap(([name, value]) => (value === undefined ? [] : [`${name} = ${quoted(value)}`])),
    ...(dueBefore === undefined ? [] : [`DueAt < ${quoted(new Date(dueBefore).toISOString())}`]),
  ].join(' AND ');
}
