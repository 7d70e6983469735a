import type {
  FORM,
  INTAKE_COMPLETE,
  INTAKE_FIELDS,
  MACRO,
  MIRROR_FIELDS,
  ORDER_STATUSES,
  PARTS_FIELDS,
  SERVICE_FIELDS,
  STATUS,
  TRIAGE_FIELDS,
} from '../../domain/desk-events/vocabulary';
import type { CustomerType, IssueType, MachineLine, RequestType, Tier, VisitPath } from '../../domain/facts/words';

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
  /** Asked of an account that has forms at all: it is a matter of its plan. */
  readonly forms: readonly string[];
}

/** The titles of a vocabulary. An adapter knows the domain by its types alone, so a slip of the pen is an error of the compiler. */
type Named<Vocabulary> = Vocabulary[keyof Vocabulary];
type Fields<Vocabulary> = readonly (FieldRequirement & { readonly title: Named<Vocabulary> })[];

export const SERIAL_FIELD = 'Serial Number' satisfies Named<typeof INTAKE_FIELDS>;

const INTAKE: Fields<Required<typeof INTAKE_FIELDS>> = [
  { title: 'Customer Type', words: ['distributor', 'endUser'] satisfies CustomerType[] },
  { title: 'Machine Model' },
  { title: SERIAL_FIELD },
];

const TRIAGE: Fields<typeof TRIAGE_FIELDS> = [
  { title: 'Request Type', words: ['technical', 'parts', 'service'] satisfies RequestType[] },
  { title: 'Machine Line', words: ['standard', 'advanced-CSS', 'BPX'] satisfies MachineLine[] },
  { title: 'Issue Type', words: ['mechanical', 'electrical', 'controls', 'other'] satisfies IssueType[] },
  { title: 'T Level', words: ['T1', 'T2', 'T3'] satisfies Tier[] },
];

const SERVICE: Fields<typeof SERVICE_FIELDS> = [
  { title: 'Service Call Number' },
  { title: 'NetSuite Project' },
  { title: 'Billing' },
  { title: 'PO Number' },
  { title: 'Visit Date' },
  { title: 'Visit Path', words: ['A', 'B'] satisfies VisitPath[] },
  { title: 'Trip Report' },
  { title: 'Invoice' },
];

const PARTS: Fields<typeof PARTS_FIELDS> = [
  { title: 'Part Number' },
  { title: 'Price Confirmed' },
  { title: 'Quote Number' },
  { title: 'Order Number' },
  { title: 'RGA Number' },
];

const MIRROR: Fields<typeof MIRROR_FIELDS> = [{ title: 'Process Step' }, { title: 'Waiting For' }, { title: 'Next Due' }];

export const BESTPACK_REQUIREMENTS: DeskRequirements = {
  fields: [...INTAKE, ...TRIAGE, { title: 'Intake Complete' satisfies typeof INTAKE_COMPLETE }, ...SERVICE, ...PARTS, ...MIRROR],
  statuses: [
    ...(['New', 'Open', 'Waiting on Customer', 'Waiting Engineering Response', 'Solved'] satisfies Named<typeof STATUS>[]),
    ...(['Back Ordered', 'PO Firmed', 'IN WMS', 'Shipped'] satisfies (typeof ORDER_STATUSES)[number][]),
  ],
  macros: ['Escalate to engineering', 'Customer confirmed', 'Reminder sent', 'Not an answer', 'RGA needed'] satisfies Named<typeof MACRO>[],
  forms: ['Technical', 'Parts', 'Service'] satisfies Named<typeof FORM>[],
};
