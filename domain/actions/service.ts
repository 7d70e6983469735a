import * as v from 'valibot';
import { fact } from '../facts/fact';
import { has } from '../facts/fact-book';
import { billingApproval, estimateOf, isEndUser, isOrderWanted } from '../facts/service-readings';
import { bestpackSettings } from '../policy/settings';
import { action, refusal } from './action';
import { words } from './data';
import { currency, given, reference } from './parts-data';
import { money, twoDecimals } from './service-data';

export { approveBilling, proposeBilling } from './billing';

export const routeToSales = action({
  name: 'routeToSales',
  label: 'Route to Sales',
  summary: 'An end user goes through Sales, who name the distributor; the customer is told.',
  by: ['supportAdmin'],
  data: v.object({ note: v.optional(words('note')) }),
  alsoCalled: { text: 'note' },
  records: ['routedToSales'],
  implies: ['acknowledged'],
  refuse: (_data, { facts }) => {
    if (!isEndUser(facts)) return refusal('orderRule', 'Only end users go through Sales: by the intake this customer is none.');
    return has(facts, 'routedToSales') ? refusal('orderRule', 'Sales has the request already.') : undefined;
  },
  perform: ({ note }) => ({
    facts: [fact('routedToSales', given({ note }))],
    sayings: [{ kind: 'reply', public: true, wording: { template: 'routed-to-sales', values: {} } }],
  }),
});

export const nameDistributor = action({
  name: 'nameDistributor',
  label: 'Name the distributor',
  summary: 'The distributor through whom the end user gets the service.',
  by: ['sales', 'supportAdmin'],
  data: v.object({ name: words('distributor') }),
  alsoCalled: { distributor: 'name', text: 'name' },
  needs: (_data, { facts }) => (isEndUser(facts) && !has(facts, 'routedToSales') ? ['routedToSales'] : []),
  records: ['distributor'],
  refuse: (_data, { facts }) => (isEndUser(facts) ? undefined : refusal('orderRule', 'Only an end user needs a distributor: by the intake this customer is none.')),
  perform: ({ name }) => ({ facts: [fact('distributor', { name })] }),
});

export const recordAuthorization = action({
  name: 'recordAuthorization',
  label: 'Record the authorization',
  summary: 'The distributor authorized the service: who, and their reference.',
  by: ['supportAdmin'],
  data: v.object({ by: v.optional(words('by')), reference: v.optional(reference('reference')) }),
  alsoCalled: { authorizedBy: 'by', distributor: 'by', number: 'reference', note: 'reference', text: 'reference' },
  needs: (_data, { facts }) => (isEndUser(facts) && !has(facts, 'distributor') ? ['distributor'] : []),
  records: ['authorization'],
  perform: (data) => ({ facts: [fact('authorization', given(data))] }),
});

export const recordProject = action({
  name: 'recordProject',
  label: 'Record the NetSuite project',
  summary: 'The number of the project in NetSuite: no visit starts without one.',
  by: ['supportAdmin', 'process'],
  data: v.object({ number: reference('project number') }),
  alsoCalled: { project: 'number', projectNumber: 'number' },
  needs: ['authorization'],
  records: ['project'],
  perform: ({ number }) => ({ facts: [fact('project', { number })] }),
});

export const recordServiceCallNumber = action({
  name: 'recordServiceCallNumber',
  label: 'Record the Service Call Number',
  summary: 'The number of the call in the Service form.',
  by: ['supportAdmin', 'process'],
  data: v.object({ number: reference('service call number') }),
  alsoCalled: { serviceCallNumber: 'number', callNumber: 'number' },
  needs: ['project'],
  records: ['serviceCallNumber'],
  perform: ({ number }) => ({ facts: [fact('serviceCallNumber', { number })] }),
});

export const sendEstimate = action({
  name: 'sendEstimate',
  label: 'Send the estimate',
  summary: 'Tells the customer what the service costs and asks for the purchase order; the reminders start. Each visit has its own.',
  by: ['supportAdmin'],
  track: 'service',
  data: v.object({ amount: money, currency: v.optional(currency), number: v.optional(reference('number')), text: v.optional(words('text')) }),
  alsoCalled: { total: 'amount', price: 'amount', message: 'text' },
  needs: (_data, { facts }) => (billingApproval(facts) ? [] : ['billingApproval']),
  records: ['estimate'],
  implies: ['acknowledged'],
  perform: (data, { facts, settings }) => {
    const order = isOrderWanted(facts, bestpackSettings(settings).poRequired);
    const estimate = { amount: data.amount, currency: data.currency ?? bestpackSettings(settings).currency, ...given({ number: data.number }) };
    const values = { amount: twoDecimals(estimate.amount), currency: estimate.currency, ...given({ number: estimate.number }), ...(order ? { order: 'your purchase order' } : {}) };
    const asked = `Estimate: ${values.amount} ${values.currency}`;
    return {
      facts: [fact('estimate', estimate), ...(order ? [fact('asked', { text: asked, about: 'estimate' }, { impliedBy: 'sendEstimate' })] : [])],
      sayings: [{ kind: 'estimate', public: true, wording: data.text === undefined ? { template: 'estimate', values } : { text: data.text } }],
    };
  },
});

export const recordPo = action({
  name: 'recordPo',
  label: 'Record the purchase order',
  summary: 'The number of the customer\'s order, for the estimate that stands. One below the estimate is kept and does not count.',
  by: ['supportAdmin'],
  data: v.object({ number: reference('purchase order number'), amount: v.optional(money) }),
  alsoCalled: { po: 'number', poNumber: 'number', purchaseOrder: 'number', total: 'amount' },
  records: ['purchaseOrder'],
  perform: (data, { facts }) => ({
    facts: [fact('purchaseOrder', { number: data.number, ...given({ amount: data.amount, estimate: estimateOf(facts)?.n }) })],
  }),
});
