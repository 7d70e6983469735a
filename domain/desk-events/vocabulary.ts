import type { FactValues } from '../facts/values';
import type { Priority } from '../facts/words';
import type { DeskPriority } from './desk';

/** How the process and the desk say the same thing. */
export const STATUS = {
  new: 'New',
  open: 'Open',
  customer: 'Waiting on Customer',
  engineering: 'Waiting Engineering Response',
  solved: 'Solved',
} as const;

export const ESCALATED_TAG = 'escalated_engineering';
export const WINDOW_TAG = 'escalation_due';

export const MACRO = {
  escalate: 'Escalate to engineering',
  confirmed: 'Customer confirmed',
  reminded: 'Reminder sent',
  notAnAnswer: 'Not an answer',
  diagnosis: 'Record the diagnosis',
  rcca: 'Record the RCCA',
  resolution: 'Propose the resolution',
} as const;

export const INTAKE_FIELDS: Readonly<Partial<Record<keyof FactValues['intake'], string>>> = {
  customerType: 'Customer Type',
  machineModel: 'Machine Model',
  serial: 'Serial Number',
};

export const TRIAGE_FIELDS = {
  requestType: 'Request Type',
  line: 'Machine Line',
  issue: 'Issue Type',
  tier: 'T Level',
} as const;

export const INTAKE_COMPLETE = 'Intake Complete';

/** Written by the process alone, for the team's views. */
export const MIRROR_FIELDS = { step: 'Process Step', waitingFor: 'Waiting For', nextDue: 'Next Due' } as const;

const PRIORITY: Readonly<Record<Priority, DeskPriority>> = { P1: 'urgent', P2: 'high', P3: 'normal', P4: 'low' };

export const deskPriority = (priority: Priority): DeskPriority => PRIORITY[priority];

export const processPriority = (priority: DeskPriority): Priority =>
  ({ urgent: 'P1', high: 'P2', normal: 'P3', low: 'P4' } as const)[priority];
