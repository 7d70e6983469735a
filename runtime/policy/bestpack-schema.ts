import * as v from 'valibot';
import { MACHINE_LINES, PRIORITIES, REQUEST_TYPES, TIERS } from '../../domain/facts/words';
import type { BestpackDocument } from '../../domain/policy/document';
import { acknowledgmentEntries, commonEntries, lengthByPriority } from './common-schema';
import { section } from './section';
import { businessDays, currency, filled, length, list, oneOf, share, text, yesOrNo } from './value-schemas';

const row = section({
  requestType: v.exactOptional(oneOf(REQUEST_TYPES)),
  line: v.exactOptional(oneOf(MACHINE_LINES)),
  issue: v.exactOptional(text),
  tier: v.exactOptional(oneOf(TIERS)),
  priority: v.exactOptional(oneOf(PRIORITIES)),
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
const requiredFields = v.lazy((written): v.GenericSchema<unknown, BestpackDocument['closing']['requiredFields']> => (Array.isArray(written) ? fieldsOfAll : fieldsByKind));

/** A policy file of `bestpack`, key by key; docs/policy.md says what each does. */
export const bestpackSchema: v.GenericSchema<unknown, BestpackDocument> = section({
  process: oneOf(['bestpack']),
  ...commonEntries,
  team: section({ name: text }),
  acknowledgment: section({ ...acknowledgmentEntries, automatic: v.optional(acknowledgmentEntries.automatic, false) }),
  window: section({ within: lengthByPriority, warnAt: list(share) }),
  engineering: section({ chaseEvery: length }),
  chase: section({ sales: businessDays, rga: businessDays, invoice: businessDays, project: businessDays, order: businessDays, price: length, guidance: length }),
  tripReport: section({ within: businessDays, warnAt: list(share) }),
  article: section({ owner: businessDays, manager: businessDays, urgent: businessDays, owedBy: list(oneOf(REQUEST_TYPES)) }),
  notes: section({ within: length }),
  purchaseOrder: section({ required: oneOf(['always', 'billable']) }),
  prices: section({ currency, validFor: length }),
  orders: section({ tellCustomer: yesOrNo }),
  closing: section({ requiredFields }),
  matrix: filled(row),
});
