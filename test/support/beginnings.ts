import { CLASSES, FILLED, INTAKE, NOTE, RCCA, RESOLUTION } from './bestpack';
import type { TestTicket } from './a-ticket';

type Act = readonly [who: string, name: string, data?: object];

const TRIAGE = { ...INTAKE, note: 'Called in', ...CLASSES };

/** How tickets of each kind go when all goes well, act by act. */
export const PATHS: Readonly<Record<'technical' | 'parts' | 'service', readonly Act[]>> = {
  technical: [
    ['mary', 'triage', TRIAGE],
    ['jordan', 'confirmScope'],
    ['jordan', 'escalate', NOTE],
    ['allison', 'recordRcca', RCCA],
    ['allison', 'returnToSupport'],
    ['jordan', 'tellCustomer', { text: 'Fit belt B' }],
    ['jordan', 'proposeResolution', RESOLUTION],
    ['customer', 'confirmResolution'],
  ],
  parts: [
    ['mary', 'triage', { ...TRIAGE, requestType: 'parts' }],
    ['customerService', 'recordLookup', { source: 'KB', found: true, part: 'TH-100' }],
    ['customerService', 'requestPrice', { part: 'TH-100', quantity: 4 }],
    ['rita', 'confirmPrice', { price: 125 }],
    ['customerService', 'sendQuote', {}],
    ['customer', 'recordQuoteAnswer', { answer: 'accepted' }],
    ['customerService', 'setOrderStatus', { status: 'Shipped' }],
    ['customerService', 'proposeResolution', RESOLUTION],
    ['customer', 'confirmResolution'],
  ],
  service: [
    ['mary', 'triage', { ...TRIAGE, requestType: 'service' }],
    ['mary', 'recordAuthorization', { by: 'Acme' }],
    ['mary', 'recordProject', { number: 'PRJ-7' }],
    ['mary', 'recordServiceCallNumber', { number: 'SC-9' }],
    ['mary', 'proposeBilling', { billable: 'billable' }],
    ['allison', 'approveBilling'],
    ['mary', 'sendEstimate', { amount: 1200.5 }],
    ['mary', 'recordPo', { number: 'PO-1', amount: 1200.5 }],
    ['mary', 'scheduleVisit', { date: '2026-03-12', who: 'kevin' }],
    ['kevin', 'completeVisit'],
    ['kevin', 'submitTripReport', { text: 'Belt replaced' }],
    ['mary', 'recordInvoice', { number: 'INV-3' }],
    ['mary', 'closeProject'],
    ['mary', 'proposeResolution', { summary: 'Repaired on site' }],
    ['customer', 'confirmResolution'],
  ],
};

/** Plays the first so many acts of a path, each of which is accepted. */
export function begin(ticket: TestTicket, kind: keyof typeof PATHS, acts: number): void {
  ticket.saves('mary', { fields: FILLED });
  for (const [who, name, data] of PATHS[kind].slice(0, acts)) {
    const refused = ticket.act(who, name, data, who === 'customer' ? 'link' : 'api');
    if (refused) throw new Error(`${name}: ${refused.message}`);
  }
}
