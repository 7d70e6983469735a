import * as v from 'valibot';
import { dayOf } from '../calendar/civil-time';
import { ORDER_STATUSES, PART_SOURCES } from '../facts/words';
import { instant, oneOf } from './data';

/** What the parts actions share: who does them, and schemas that are liberal in what people type and strict in what comes out. */
export const PARTS_TEAM = ['customerService', 'partsSpecialist', 'assignee'] as const;

export const partSource = oneOf('source', PART_SOURCES, { knowledgebase: 'KB', guide: 'KB', search: 'BP Search', bp: 'BP Search', 360: 'BP360', pricing: 'Rita' });

export const orderStatus = oneOf('status', ORDER_STATUSES, { backorder: 'Back Ordered', firmed: 'PO Firmed', wms: 'IN WMS', shipment: 'Shipped' });

export const quoteAnswer = oneOf('answer', ['accepted', 'declined'], {
  accept: 'accepted',
  accepts: 'accepted',
  yes: 'accepted',
  approved: 'accepted',
  ordered: 'accepted',
  decline: 'declined',
  declines: 'declined',
  no: 'declined',
  rejected: 'declined',
  refused: 'declined',
});

/** A name or number that is kept as it is written: a part, an order, an RGA. YAML and JSON may bring it as a number. */
export const reference = (what: string) =>
  v.pipe(v.union([v.string(), v.number()], `${what} must be text`), v.transform(String), v.trim(), v.minLength(1, `${what} is empty`));

const AMOUNT = /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** A number, also as text: "1,200.50". */
export const amount = (what: string) =>
  v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.trim(), v.regex(AMOUNT), v.transform((text) => Number(text.replaceAll(',', ''))))], `${what} must be a number, as 1,200.50`),
    v.finite(`${what} must be a number`),
  );

export const price = v.pipe(amount('price'), v.minValue(0, 'price must not be below 0'));
export const quantity = v.pipe(amount('quantity'), v.integer('quantity must be a whole number'), v.minValue(1, 'quantity must be 1 or more'));

const THREE_LETTERS = 'currency must be three letters, as USD';
export const currency = v.pipe(v.string(THREE_LETTERS), v.trim(), v.toUpperCase(), v.regex(/^[A-Z]{3}$/, THREE_LETTERS));

const day = v.pipe(v.string(), v.trim(), v.check((text) => dayOf(text) !== undefined));

/** Until when something holds: a day, with all of it, or an instant. */
export const dayOrInstant = v.union([day, instant], 'must be a day, as 2026-04-01, or an instant with its zone');

const YES = ['yes', 'true', 'found', '1'];
const NO = ['no', 'false', 'not found', 'notfound', 'nothing', 'nothing found', 'none', 'no match', '0'];
const among = (list: readonly string[]) => v.pipe(v.string(), v.trim(), v.toLowerCase(), v.check((text) => list.includes(text)));

/** Whether something was found, as people say it. */
export const wasFound = v.union(
  [v.boolean(), v.pipe(among(YES), v.transform(() => true)), v.pipe(among(NO), v.transform(() => false))],
  'found must be yes or no',
);

/** The data without the keys that nobody gave. */
export const given = <T extends object>(data: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
