import type { ProcessName } from '../policy/settings';

/** How the processes with L1 engineers and Zoho Desk say the same thing. */
export const L1_STATUS = { open: 'Open', customer: 'Waiting on Customer', hold: 'On Hold', closed: 'Closed' } as const;

/** A ticket that an engineer has; each team calls it differently. */
export const assignedStatus = (process: ProcessName): string => (process === 'amc-desk' ? 'Ticket Assigned' : 'Assigned');

export const L1_FIELDS = {
  impact: 'Impact',
  scope: 'Scope',
  completeness: 'Completeness',
  leadContact: 'Lead Contact',
  requestedBy: 'Requested By',
  outcome: 'Outcome',
} as const;

export const AMC_FIELDS = { status: 'AMC Status', evidence: 'AMC Evidence' } as const;
