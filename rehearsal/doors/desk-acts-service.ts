import { PARTS_FIELDS, SERVICE_FIELDS } from '../../domain/desk-events/vocabulary';
import type { Json } from '../../domain/json';
import type { Data } from '../format/scenario';
import type { Save } from '../format/shapes';
import { noted, said, saidOr } from './desk-look';
import type { Look, Looker } from './desk-look';

const typed =
  (title: string, key: string): Look =>
  (data) => [{ fields: { [title]: said(data, key) } }];

/** Date and path are fields; whoever comes is named in the comment of the same save. */
const booked: Look = (data, looker) => [{ ...visitor(data, looker), fields: { ...field(SERVICE_FIELDS.visitDate, data['date']), ...field(SERVICE_FIELDS.visitPath, data['path']) } }];

/** The acts of the service track as they look in the desk. */
export const SERVICE_LOOKS: Readonly<Record<string, Look>> = {
  recordProject: typed(SERVICE_FIELDS.project, 'number'),
  recordServiceCallNumber: typed(SERVICE_FIELDS.serviceCallNumber, 'number'),
  proposeBilling: (data) => [{ ...noted(data, 'reason'), fields: { [SERVICE_FIELDS.billing]: billingWord(data['billable']) } }],
  approveBilling: (data) => [{ note: `Billing approved: ${saidOr(data, 'words', 'agreed')}` }],
  recordPo: typed(SERVICE_FIELDS.purchaseOrder, 'number'),
  scheduleVisit: booked,
  rescheduleVisit: booked,
  resumeVisit: booked,
  cancelVisit: (data) => [{ ...noted(data, 'reason'), fields: { [SERVICE_FIELDS.visitDate]: null } }],
  submitTripReport: typed(SERVICE_FIELDS.tripReport, 'text'),
  recordInvoice: typed(SERVICE_FIELDS.invoice, 'number'),
};

const CLEARED: Readonly<Record<string, string>> = {
  project: SERVICE_FIELDS.project,
  serviceCallNumber: SERVICE_FIELDS.serviceCallNumber,
  billing: SERVICE_FIELDS.billing,
  purchaseOrder: SERVICE_FIELDS.purchaseOrder,
  tripReport: SERVICE_FIELDS.tripReport,
  invoice: SERVICE_FIELDS.invoice,
  part: PARTS_FIELDS.part,
  priceConfirmed: PARTS_FIELDS.price,
  quote: PARTS_FIELDS.quote,
  quoteAnswer: PARTS_FIELDS.order,
  rgaHandedOff: PARTS_FIELDS.rga,
};

/** The field that is emptied to take such a fact back. @throws Error for a fact that no field stands for */
export function clearedField(fact: string): string {
  const title = CLEARED[fact];
  if (title === undefined) throw new Error(`no field in the desk stands for ${fact}; there are: ${Object.keys(CLEARED).join(', ')}`);
  return title;
}

const field = (title: string, value: Json | undefined): Readonly<Record<string, Json>> => (value === undefined ? {} : { [title]: value });

function visitor(data: Data, { nameOf }: Looker): Save {
  const words = [data['who'] === undefined ? '' : nameOf(said(data, 'who')), data['reason'] === undefined ? '' : said(data, 'reason')].filter((part) => part !== '');
  return words.length === 0 ? {} : { note: words.join(': ') };
}

const billingWord = (billable: Json | undefined): Json => (typeof billable === 'boolean' ? (billable ? 'billable' : 'non-billable') : (billable ?? ''));
