import { AMC_FIELDS, assignedStatus, L1_FIELDS, L1_STATUS } from '../../domain/desk-events/l1-vocabulary';
import type { Json } from '../../domain/json';
import { isList, textOf } from '../format/json-shapes';
import type { Data } from '../format/scenario';
import type { Save } from '../format/shapes';
import { priorityOf, said, saidOr } from './desk-look';
import type { Look } from './desk-look';

/** How the field Lead Contact names the ways in which people speak to each other. */
const WAYS: Readonly<Record<string, string>> = { call: 'Call', message: 'Message', teams: 'Teams', zohoChannel: 'Zoho channel', email: 'Email' };

/** "Call: what was said". */
function contact(data: Data, ...words: readonly string[]): string {
  const spoken = words.filter((key) => data[key] !== undefined).map((key) => said(data, key));
  const how = saidOr(data, 'how', 'call');
  return [WAYS[how] ?? how, ...(spoken.length === 0 ? [] : [spoken.join('; ')])].join(': ');
}

const toLead =
  (...words: readonly string[]): Look =>
  (data) => [{ fields: { [L1_FIELDS.leadContact]: contact(data, ...words) } }];

const note =
  (key: string, heading = ''): Look =>
  (data) => [{ note: `${heading}${said(data, key)}` }];

const list = (items: Json | undefined): string => (isList(items) ? items.map(textOf).join(', ') : textOf(items));

/** Who is named becomes the assignee; with the status alone it is whoever was proposed. */
const assigned: Look = (data, { process }) => [{ ...(data['to'] === undefined ? {} : { assignee: said(data, 'to') }), status: assignedStatus(process) }];

const review = (data: Data): Save => ({
  ...priorityOf(data),
  fields: { [L1_FIELDS.impact]: said(data, 'impact'), [L1_FIELDS.scope]: said(data, 'scope'), [L1_FIELDS.completeness]: saidOr(data, 'completeness', 'complete') },
});

/** The acts of the processes with L1 engineers as they look in Zoho Desk: fields, statuses, replies and notes. */
export const L1_LOOKS: Readonly<Record<string, Look>> = {
  addNote: note('text'),
  recordCall: note('note'),
  acknowledge: (data) => [{ public: saidOr(data, 'text', 'We received your request and look into it.') }],
  askCustomer: (data) => [{ public: said(data, 'text') }, { status: L1_STATUS.customer }],
  setPriority: (data) => [priorityOf(data)],
  logTicket: note('concern'),
  contactLead: toLead('acknowledged', 'validated', 'added'),
  confirmActivity: toLead('words'),
  coordinateWithLead: toLead('words'),
  shareDetails: toLead('words'),
  reviewTicket: (data) => [review(data)],
  returnForCompletion: (data) => [{ fields: { [L1_FIELDS.completeness]: `Incomplete: ${list(data['missing'])}` } }],
  completeDetails: note('text'),
  assignL1: assigned,
  recordProgress: note('text'),
  communicateResolution: (data) => [{ public: said(data, 'text') }],
  recordOutcome: (data) => [{ fields: { [L1_FIELDS.outcome]: said(data, 'outcome') }, status: L1_STATUS.closed }],
  solve: () => [{ status: L1_STATUS.closed }],
  notSolved: () => [{ status: L1_STATUS.open }],
  validateAmc: (data) => [{ fields: { [AMC_FIELDS.status]: said(data, 'status') } }],
  recordRenewal: () => [{ fields: { [AMC_FIELDS.status]: 'renewed' } }],
  consultSales: note('words', 'Sales: '),
  consultManager: note('words', 'Manager: '),
  approveException: (data) => [{ fields: { [AMC_FIELDS.evidence]: contact(data, 'words') } }],
};
