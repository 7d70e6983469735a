import type { Case } from '../actions/case';
import { fact } from '../facts/fact';
import type { Facts } from '../facts/fact-book';
import { has, latest } from '../facts/fact-book';
import { acceptedQuote, openPriceRequest, openQuote, orderNumber } from '../facts/parts-readings';
import { isEnded } from '../facts/readings';
import type { FactName } from '../facts/values';
import type { OrderStatus } from '../facts/words';
import type { Json } from '../json';
import { partsFields } from '../process/bestpack/parts-fields';
import type { DeskSave, DeskTicket } from './desk';
import type { Meaning } from './meaning';
import { MACRO, ORDER_STATUSES, PARTS_FIELDS } from './vocabulary';
import type { Held } from './violation';

type Data = { readonly [key: string]: Json };

const act = (name: string, data: Data, held: Held): Meaning => ({ act: { name, data, held } });

/** What a save in the desk means for parts, prices, quotes, orders and warranty cases. */
export function partsActs(save: DeskSave, theCase: Case, before: DeskTicket): readonly Meaning[] {
  return [
    ...warrantyActs(save),
    ...partActs(save, theCase),
    ...priceActs(save, theCase, before),
    ...quoteActs(save, theCase, before),
    ...orderActs(save, theCase, before),
    ...rgaActs(save, theCase, before),
  ];
}

const warrantyActs = ({ changes, comment }: DeskSave): readonly Meaning[] =>
  changes.macros?.includes(MACRO.rga) ? [{ act: { name: 'reportWarranty', data: comment ? { finding: comment.text } : {} } }] : [];

/** What was typed into a field that says something new. */
function typed(title: string, { changes }: DeskSave, theCase: Case): string | undefined {
  const text = changes.fields?.[title]?.trim();
  return text && text !== partsFields(theCase)[title] ? text : undefined;
}

/** A field that was emptied takes back what it stood for. */
const cleared = (title: string, name: FactName, { changes }: DeskSave, { facts }: Case): readonly Meaning[] =>
  changes.fields?.[title] === null && has(facts, name) ? [{ act: { name: 'withdraw', data: { fact: name, reason: 'cleared in the desk' } } }] : [];

const heldField = (title: string, { changes }: DeskSave, before: DeskTicket): Held => ({
  fields: { [title]: { value: changes.fields?.[title] ?? '', before: before.fields[title] ?? null } },
});

/** Who types the part has found it, wherever it was looked for. */
function partActs(save: DeskSave, theCase: Case): readonly Meaning[] {
  const part = typed(PARTS_FIELDS.part, save, theCase);
  return part === undefined ? cleared(PARTS_FIELDS.part, 'part', save, theCase) : [{ facts: [fact('part', { part })], event: 'recordLookup' }];
}

/** "125.00", "125.00 USD" or "125.00 USD × 4". */
const PRICE = /^(?<price>[\d.,]+)\s*(?<currency>[a-z]{3})?\s*(?:[×x*]\s*(?<quantity>\d+))?$/i;

function priceActs(save: DeskSave, theCase: Case, before: DeskTicket): readonly Meaning[] {
  const text = typed(PARTS_FIELDS.price, save, theCase);
  if (text === undefined) return cleared(PARTS_FIELDS.price, 'priceConfirmed', save, theCase);
  // What cannot be read as a price is judged as one all the same, so that it is put back with a reason.
  const { price = text, currency, quantity } = PRICE.exec(text)?.groups ?? {};
  if (!openPriceRequest(theCase.facts) && Number(price) === latest(theCase.facts, 'priceConfirmed')?.value.price) return [];
  return [act('confirmPrice', { price, ...(currency ? { currency } : {}), ...(quantity ? { quantity } : {}) }, heldField(PARTS_FIELDS.price, save, before))];
}

/** A quote that was written by hand: its number stands for it. */
function quoteActs(save: DeskSave, theCase: Case, before: DeskTicket): readonly Meaning[] {
  const number = typed(PARTS_FIELDS.quote, save, theCase);
  return number === undefined ? cleared(PARTS_FIELDS.quote, 'quote', save, theCase) : [act('sendQuote', { number, told: save.comment?.public ?? false }, heldField(PARTS_FIELDS.quote, save, before))];
}

/** The order's number and its status, which may come in one save or one after the other; a comment beside them is the reason. */
function orderActs(save: DeskSave, theCase: Case, before: DeskTicket): readonly Meaning[] {
  const { facts, ticket } = theCase;
  const order = typed(PARTS_FIELDS.order, save, theCase);
  const status = orderStatusSet(save, theCase, before);
  // The desk may hold a status that waits for its number: agents save twice.
  const known = latest(facts, 'orderStatus')?.value.status ?? ORDER_STATUSES.find((one) => one === ticket.status);
  // The number accepts the quote; where there is none it says which order has the status.
  const accepts = order !== undefined && (hasQuote(facts) || (status ?? known) === undefined);
  const next = status ?? (order !== undefined && !accepts ? known : undefined);
  const field = order === undefined ? {} : heldField(PARTS_FIELDS.order, save, before);
  const shown = ticket.fields[PARTS_FIELDS.order]?.trim();
  const data = { ...(shown && shown !== orderNumber(facts) ? { order: shown } : {}), ...(save.comment ? { reason: save.comment.text } : {}) };
  return [
    ...orderCleared(save, theCase),
    ...(accepts ? [act('recordQuoteAnswer', { answer: 'accepted', order }, field)] : []),
    ...(next ? [act('setOrderStatus', { status: next, ...data }, { ...(status ? { status } : {}), ...(accepts ? {} : field) })] : []),
  ];
}

const hasQuote = (facts: Facts): boolean => openQuote(facts) !== undefined || acceptedQuote(facts) !== undefined;

/** An order that is under way is not unmade by an empty field. */
const orderCleared = (save: DeskSave, theCase: Case): readonly Meaning[] =>
  acceptedQuote(theCase.facts)?.value.order === undefined || has(theCase.facts, 'orderStatus') ? [] : cleared(PARTS_FIELDS.order, 'quoteAnswer', save, theCase);

/** The order's status, where the save set one that says something new. */
function orderStatusSet({ changes }: DeskSave, { facts }: Case, before: DeskTicket): OrderStatus | undefined {
  const to = ORDER_STATUSES.find((status) => status === changes.status?.to);
  return to === before.status || to === latest(facts, 'orderStatus')?.value.status || isEnded(facts) ? undefined : to;
}

function rgaActs(save: DeskSave, theCase: Case, before: DeskTicket): readonly Meaning[] {
  const number = typed(PARTS_FIELDS.rga, save, theCase);
  return number === undefined ? cleared(PARTS_FIELDS.rga, 'rgaHandedOff', save, theCase) : [act('acceptRga', { number }, heldField(PARTS_FIELDS.rga, save, before))];
}
