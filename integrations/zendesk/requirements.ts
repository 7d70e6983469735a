import type { CustomerType, IssueType, MachineLine, RequestType, Tier } from '../../domain/facts/words';

interface FieldRequirement {
  readonly title: string;
  /** Words that a dropdown must offer, as the name or the value of an option, in any case. */
  readonly words?: readonly string[];
}

/** What an account must have, by the names that its administrators see. */
export interface DeskRequirements {
  readonly fields: readonly FieldRequirement[];
  readonly statuses: readonly string[];
  readonly macros: readonly string[];
}

export const BESTPACK_REQUIREMENTS: DeskRequirements = {
  fields: [
    { title: 'Request Type', words: ['technical'] satisfies RequestType[] },
    { title: 'Customer Type', words: ['distributor', 'endUser'] satisfies CustomerType[] },
    { title: 'Machine Model' },
    { title: 'Serial Number' },
    { title: 'Machine Line', words: ['standard', 'advanced-CSS'] satisfies MachineLine[] },
    { title: 'Issue Type', words: ['mechanical', 'electrical', 'controls', 'other'] satisfies IssueType[] },
    { title: 'T Level', words: ['T1', 'T2', 'T3'] satisfies Tier[] },
    { title: 'Intake Complete' },
    { title: 'Process Step' },
    { title: 'Waiting For' },
    { title: 'Next Due' },
  ],
  statuses: [
    'New',
    'Open',
    'Waiting on Customer',
    'Waiting Engineering Response',
    'Back Ordered',
    'PO Firmed',
    'IN WMS',
    'Shipped',
    'Solved',
  ],
  macros: ['Escalate to engineering', 'Customer confirmed', 'Reminder sent', 'Not an answer'],
};
