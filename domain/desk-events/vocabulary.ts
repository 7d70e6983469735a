import type { FactValues } from '../facts/values';
import type { Priority, TrackKind } from '../facts/words';
import type { DeskPriority } from './desk';

/** How the process and the desk say the same thing. */
export const STATUS = {
  new: 'New',
  open: 'Open',
  customer: 'Waiting on Customer',
  engineering: 'Waiting Engineering Response',
  solved: 'Solved',
} as const;

/** The statuses of an order are the desk's own words. */
export { ORDER_STATUSES } from '../facts/words';

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
  rga: 'RGA needed',
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

export const SERVICE_FIELDS = {
  serviceCallNumber: 'Service Call Number',
  project: 'NetSuite Project',
  billing: 'Billing',
  purchaseOrder: 'PO Number',
  visitDate: 'Visit Date',
  visitPath: 'Visit Path',
  tripReport: 'Trip Report',
  invoice: 'Invoice',
} as const;

export const PARTS_FIELDS = {
  part: 'Part Number',
  price: 'Price Confirmed',
  quote: 'Quote Number',
  order: 'Order Number',
  rga: 'RGA Number',
} as const;

export const INTAKE_COMPLETE = 'Intake Complete';

/** The form of the desk that goes with the leading track. */
export const FORM: Readonly<Record<TrackKind, string>> = { technical: 'Technical', parts: 'Parts', service: 'Service' };

/** Written by the process alone, for the team's views. */
export const MIRROR_FIELDS = { step: 'Process Step', waitingFor: 'Waiting For', nextDue: 'Next Due' } as const;

const PRIORITY: Readonly<Record<Priority, DeskPriority>> = { P1: 'urgent', P2: 'high', P3: 'normal', P4: 'low' };

export const deskPriority = (priority: Priority): DeskPriority => PRIORITY[priority];

export const processPriority = (priority: DeskPriority): Priority =>
  ({ urgent: 'P1', high: 'P2', normal: 'P3', low: 'P4' } as const)[priority];
