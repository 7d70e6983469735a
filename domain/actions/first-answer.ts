import * as v from 'valibot';
import { fact } from '../facts/fact';
import { has, latest } from '../facts/fact-book';
import { assigneeOf } from '../facts/readings';
import { action, refusal } from './action';
import { words } from './data';

export const acknowledge = action({
  name: 'acknowledge',
  label: 'Acknowledge',
  summary: 'Sends the standard acknowledgment now (or your own words) and meets the acknowledgment clock.',
  by: ['supportAdmin', 'assignee', 'associate'],
  data: v.object({ text: v.optional(words('text')) }),
  records: ['acknowledged'],
  perform: (data, theCase) => ({
    facts: [fact('acknowledged', { how: 'person' })],
    sayings: [
      { kind: 'acknowledgment', public: true, wording: data.text === undefined ? { template: theCase.process.acknowledgment, values: {} } : { text: data.text } },
    ],
  }),
});

export const recordCall = action({
  name: 'recordCall',
  alsoCalled: { text: 'note' },
  label: 'Record a call',
  summary: 'You spoke to the customer: counts as the acknowledgment, and as contact when you have the ticket.',
  by: ['supportAdmin', 'technician', 'engineeringManager', 'customerService', 'associate', 'teamLead', 'l1'],
  data: v.object({ note: words('note') }),
  records: ['call', 'acknowledged'],
  perform: (data, { facts }, who) => ({
    facts: [
      fact('call', { note: data.note }),
      ...(has(facts, 'acknowledged') ? [] : [fact('acknowledged', { how: 'call' }, { impliedBy: 'recordCall' })]),
      ...(assigneeOf(facts) === who.key && !has(facts, 'contact') ? [fact('contact', {}, { impliedBy: 'recordCall' })] : []),
    ],
    sayings: [{ kind: 'staff', public: false, wording: { text: data.note } }],
  }),
});

export const callBack = action({
  name: 'callBack',
  alsoCalled: { text: 'note' },
  label: 'Call back',
  summary: 'You called back somebody whose call nobody took: it counts as the acknowledgment.',
  by: ['supportAdmin', 'technician', 'engineeringManager', 'customerService', 'associate', 'teamLead', 'l1'],
  data: v.object({ note: v.optional(words('note')) }),
  records: ['calledBack', 'acknowledged'],
  refuse: (_data, { facts }) => {
    if (latest(facts, 'received')?.value.missed !== true) return refusal('orderRule', 'No call was missed: use Record a call.');
    return has(facts, 'calledBack') ? refusal('orderRule', 'The customer was called back already.') : undefined;
  },
  perform: (data, { facts }) => {
    const note = data.note ?? 'called back';
    return {
      facts: [fact('calledBack', { note }), ...(has(facts, 'acknowledged') ? [] : [fact('acknowledged', { how: 'call' }, { impliedBy: 'callBack' })])],
      sayings: [{ kind: 'staff', public: false, wording: { text: `Called back: ${note}` } }],
    };
  },
});
