import { MACRO, PARTS_FIELDS } from '../../domain/desk-events/vocabulary';
import type { Data } from '../format/scenario';
import { noted, said } from './desk-look';
import type { Look } from './desk-look';

/** The acts of the parts track as they look in the desk: numbers typed into fields, and the statuses of the order. */
export const PARTS_LOOKS: Readonly<Record<string, Look>> = {
  reportWarranty: (data) => [{ ...noted(data, 'finding'), macro: MACRO.rga }],
  acceptRga: (data) => [{ fields: { [PARTS_FIELDS.rga]: said(data, 'number') } }],
  recordLookup: (data) => [{ fields: { [PARTS_FIELDS.part]: said(data, 'part') } }],
  confirmPrice: (data) => [{ fields: { [PARTS_FIELDS.price]: priceLine(data) } }],
  sendQuote: (data) => [{ fields: { [PARTS_FIELDS.quote]: said(data, 'number') } }],
  recordQuoteAnswer: (data) => [{ fields: { [PARTS_FIELDS.order]: said(data, 'order') } }],
  setOrderStatus: (data) => [{ ...noted(data, 'reason'), status: said(data, 'status'), ...(data['order'] === undefined ? {} : { fields: { [PARTS_FIELDS.order]: said(data, 'order') } }) }],
};

/** As people write it: `125 USD × 4`. */
const priceLine = (data: Data): string =>
  [said(data, 'price'), said(data, 'currency'), data['quantity'] === undefined ? '' : `× ${said(data, 'quantity')}`].filter((part) => part !== '').join(' ');
