import * as v from 'valibot';
import { fact } from '../facts/fact';
import { has } from '../facts/fact-book';
import { billingApproval, owedReport } from '../facts/service-readings';
import { invoiceOwed, projectOpen } from '../process/bestpack/service-progress';
import { action, refusal } from './action';
import { words } from './data';
import { given, reference } from './parts-data';
import { money } from './service-data';

export const recordInvoice = action({
  name: 'recordInvoice',
  label: 'Record the invoice',
  summary: 'The invoice for the reported visits; a visit that is not billable needs no number.',
  by: ['supportAdmin'],
  data: v.object({ number: v.optional(reference('invoice number')), amount: v.optional(money), note: v.optional(words('note')) }),
  alsoCalled: { invoice: 'number', invoiceNumber: 'number', total: 'amount', reason: 'note', text: 'note' },
  needs: (_data, { facts }) => (has(facts, 'tripReport') && !owedReport(facts) ? [] : ['tripReport']),
  records: ['invoice'],
  refuse: (data, { facts }) => {
    if (data.number !== undefined || billingApproval(facts)?.value.billable === false) return undefined;
    return refusal('badData', 'The service is billable: which number has the invoice?', [{ fact: 'number', who: 'you', how: 'it is required where the customer pays' }]);
  },
  perform: (data) => ({ facts: [fact('invoice', { number: data.number ?? `none: ${data.note ?? 'not billable'}`, ...given({ amount: data.amount }) })] }),
});

export const closeProject = action({
  name: 'closeProject',
  label: 'Close the project',
  summary: 'The NetSuite project is closed: the service is done with.',
  by: ['supportAdmin', 'process'],
  data: v.object({ note: v.optional(words('note')) }),
  alsoCalled: { text: 'note' },
  needs: (_data, { facts }) => (has(facts, 'invoice') && !invoiceOwed({ facts }) ? [] : ['invoice']),
  records: ['projectClosed'],
  refuse: (_data, { facts }) => (projectOpen({ facts }) ? undefined : refusal('orderRule', 'The project is closed already.')),
  perform: (data) => ({ facts: [fact('projectClosed', given(data))] }),
});
