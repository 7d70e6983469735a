import * as v from 'valibot';
import { MACHINE_LINES, REQUEST_TYPES, TIERS } from '../../domain/facts/words';
import type { PolicyDocument } from '../../domain/policy/document';
import type { AskedAbout, Role } from '../../domain/policy/settings';
import { say, section } from './section';
import { businessDays, count, currency, days, filled, instant, length, list, map, oneOf, share, text, wallTime, yesOrNo } from './value-schemas';

/** The roles that somebody on the roster may have; the others are the process's own. */
const ROLES = [
  'supportAdmin',
  'technician',
  'engineeringManager',
  'engineer',
  'customerService',
  'partsSpecialist',
  'pricing',
  'sales',
  'bpxFollower',
  'contractor',
  'operator',
] as const satisfies readonly Role[];
const ASKED_ABOUT = ['question', 'resolution', 'quote', 'estimate'] as const satisfies readonly AskedAbout[];

const shift = v.tuple([text, text], say('this is no shift', 'write opening and closing time, as ["05:00", "17:00"]'));
const shifts = list(shift);

const person = section({
  name: text,
  email: v.pipe(text, v.email((issue) => say(`${issue.received} is no e-mail address`, 'write the address that the person has in the desk'))),
  roles: filled(oneOf(ROLES)),
  skills: v.exactOptional(list(oneOf(TIERS))),
  group: v.exactOptional(text),
  capacity: v.exactOptional(count),
});

const row = section({
  requestType: v.exactOptional(oneOf(REQUEST_TYPES)),
  line: v.exactOptional(oneOf(MACHINE_LINES)),
  issue: v.exactOptional(text),
  tier: v.exactOptional(oneOf(TIERS)),
  names: filled(text),
  followers: v.exactOptional(list(section({ who: text, first: v.exactOptional(filled(text)) }))),
});

const fields = list(text);
const fieldsByKind = section({ all: fields, technical: fields, parts: fields, service: fields });
/** A plain list is short for fields that every ticket needs. */
const fieldsOfAll = v.pipe(
  fields,
  v.transform((all) => ({ all, technical: [], parts: [], service: [] })),
);
const requiredFields = v.lazy((written): v.GenericSchema<unknown, PolicyDocument['closing']['requiredFields']> => (Array.isArray(written) ? fieldsOfAll : fieldsByKind));

/** A policy file of `bestpack`, key by key; docs/policy.md says what each does. */
export const policySchema: v.GenericSchema<unknown, PolicyDocument> = section({
  process: oneOf(['bestpack']),
  owner: text,
  triager: text,
  from: v.exactOptional(instant),
  team: section({ name: text }),
  calendar: section({
    timeZone: text,
    hours: map(shifts),
    holidays: v.exactOptional(list(text)),
    exceptions: v.exactOptional(map(shifts)),
  }),
  acknowledgment: section({ within: length, warnAt: list(share) }),
  window: section({ within: section({ P1: length, P2: length, P3: length, P4: length }), warnAt: list(share) }),
  ladder: section({ followUp: length, final: length, spacing: length, close: length, patientAbout: v.optional(list(oneOf(ASKED_ABOUT)), []) }),
  automaticReplies: section({ subjects: list(text) }),
  engineering: section({ chaseEvery: length }),
  chase: section({ sales: businessDays, rga: businessDays, invoice: businessDays, project: businessDays, order: businessDays, price: length, guidance: length }),
  tripReport: section({ within: businessDays, warnAt: list(share) }),
  article: section({ owner: businessDays, manager: businessDays, urgent: businessDays, owedBy: list(oneOf(REQUEST_TYPES)) }),
  notes: section({ within: length }),
  purchaseOrder: section({ required: oneOf(['always', 'billable']) }),
  prices: section({ currency, validFor: length }),
  orders: section({ tellCustomer: yesOrNo }),
  notices: section({ by: v.optional(list(oneOf(['mail', 'chat'])), ['mail']), digestAt: wallTime }),
  confirmLink: section({ validFor: days }),
  closing: section({ requiredFields }),
  enforce: oneOf(['undo', 'warn']),
  grace: length,
  people: map(person),
  matrix: filled(row),
});
