import * as v from 'valibot';
import { amcOf, isCovered } from '../facts/amc';
import { fact } from '../facts/fact';
import { has, latest } from '../facts/fact-book';
import { AMC_STATUSES } from '../facts/words';
import type { FactName } from '../facts/values';
import { action, refusal } from './action';
import type { ActionDefinition } from './action';
import { holderOf, rolesOf } from './case';
import type { Case, Who } from './case';
import { CONTACT_NAMES, contact, contactNote, contactOf, ownContact } from './contact';
import { oneOf, words } from './data';
import type { Refusal } from './refusal';

export const matchTicket = action({
  name: 'matchRequest',
  alsoCalled: { requestId: 'request', call: 'request' },
  label: 'Match to a request',
  summary: 'This mail confirms that logged request; or "none" of the open ones.',
  by: ['associate', 'teamLead'],
  data: v.object({ request: words('request') }),
  needs: ['requestAmbiguous'],
  records: ['requestMatched'],
  refuse: ({ request }, { facts }) => {
    if (has(facts, 'requestMatched')) return refusal('orderRule', 'The ticket is matched already.');
    const open = latest(facts, 'requestAmbiguous')?.value.requests ?? [];
    if (request === 'none' || open.some((each) => each.request === request)) return undefined;
    const how = [...open.map((each) => `${each.request} (${each.subject})`), 'none'].join(', ');
    return refusal('badData', `Match to a request: ${request} is none of those that the mail may confirm.`, [{ fact: 'request', who: 'you', how: `one of ${how}` }]);
  },
  perform: (data) => ({ facts: [fact('requestMatched', data)] }),
});

export const logTicket = action({
  name: 'logTicket',
  alsoCalled: { customerDetails: 'customer', details: 'customer', problem: 'concern', issue: 'concern', text: 'concern', note: 'concern' },
  label: 'Log the ticket',
  summary: "The customer's details and the reported concern stand on the ticket; the AMC is looked up by them.",
  by: ['associate'],
  data: v.object({ customer: v.optional(words('customer')), concern: words('concern'), product: v.optional(words('product')) }),
  needs: (_data, { facts }) => (has(facts, 'acknowledged') || has(facts, 'requestConfirmed') ? [] : ['acknowledged']),
  records: ['ticketLogged'],
  perform: ({ customer, concern, product }, { ticket }) => {
    const known = product ?? ticket.product;
    const value = { customer: customer ?? ticket.requester.name, concern, ...(known === undefined ? {} : { product: known }) };
    const lines = [`Customer: ${value.customer}`, `Concern: ${concern}`, ...(known === undefined ? [] : [`Product: ${known}`])];
    return { facts: [fact('ticketLogged', value)], sayings: [{ kind: 'intake', public: false, wording: { text: lines.join('\n') } }] };
  },
});

export const validateAmc = action({
  name: 'validateAmc',
  alsoCalled: { amc: 'status', result: 'status', evidence: 'why', reason: 'why', note: 'why', text: 'why' },
  label: 'Validate the AMC',
  summary: 'Whether the maintenance contract is active or expired, as you found out by hand.',
  by: ['associate'],
  data: v.object({ status: oneOf('status', AMC_STATUSES), why: v.optional(words('why'), 'checked by hand') }),
  needs: ['ticketLogged'],
  records: ['amc'],
  perform: (data) => ({ facts: [fact('amc', data)] }),
});

export const confirmActivity = action({
  name: 'confirmActivity',
  alsoCalled: CONTACT_NAMES,
  label: 'Confirm the activity',
  summary: 'The contract covers it: the lead confirms the activity, or you record in what words they did.',
  by: ['teamLead', 'associate'],
  data: v.object(ownContact),
  needs: (_data, { facts }) => (isCovered(facts) ? [] : ['amc']),
  records: ['activityConfirmed'],
  refuse: (data, theCase, who) => (rolesOf(who, theCase.settings).includes('teamLead') ? undefined : wordsOwed('Confirm the activity', "the lead's words", data)),
  perform: (data, theCase, who) => ({
    facts: [fact('activityConfirmed', contactOf(data), onWordOf('teamLead', theCase, who))],
    sayings: contactNote('Activity confirmed by the lead', data.how, data.words === undefined ? [] : [data.words]),
  }),
});

/** Whose word somebody else recorded. */
const onWordOf = (role: 'teamLead' | 'management' | 'sales', { settings }: Case, who: Who): { readonly attributedTo?: string } =>
  rolesOf(who, settings).includes(role) ? {} : { attributedTo: holderOf(role, settings) };

function wordsOwed(what: string, whose: string, { words: said }: { readonly words?: string | undefined }): Refusal | undefined {
  if (said !== undefined) return undefined;
  return refusal('badData', `${what}: ${whose} are missing.`, [{ fact: 'words', who: 'you', how: `${whose}, in writing` }]);
}

const expired = (_data: unknown, { facts }: Case): readonly FactName[] => (amcOf(facts) === 'expired' ? [] : ['amc']);

/** The case is taken up with an office of the house: the associate records what was said, or the office says it itself. */
const consultation = (office: 'sales' | 'management', records: 'salesConsulted' | 'managerConsulted', words: Pick<ActionDefinition, 'name' | 'label' | 'summary'>, heading: string): ActionDefinition =>
  action({
    ...words,
    alsoCalled: CONTACT_NAMES,
    by: ['associate', office],
    data: v.object(ownContact),
    needs: expired,
    records: [records],
    perform: (data, theCase, who) => ({
      facts: [fact(records, contactOf(data), onWordOf(office, theCase, who))],
      sayings: contactNote(heading, data.how, data.words === undefined ? [] : [data.words]),
    }),
  });

export const consultSales = consultation(
  'sales',
  'salesConsulted',
  { name: 'consultSales', label: 'Consult Sales', summary: 'The AMC expired: the case was taken up with Sales, and what they say.' },
  'Sales consulted',
);

export const consultManager = consultation(
  'management',
  'managerConsulted',
  { name: 'consultManager', label: 'Consult the manager', summary: 'The AMC expired: the case was taken up with the manager, who decides on an exception.' },
  'Manager consulted',
);

export const recordRenewal = action({
  name: 'recordRenewal',
  alsoCalled: { evidence: 'why', reason: 'why', note: 'why', text: 'why', words: 'why' },
  label: 'Record the renewal',
  summary: 'The customer renewed the AMC: support goes on as with an active one.',
  by: ['associate', 'sales'],
  data: v.object({ why: v.optional(words('why'), 'renewed') }),
  needs: expired,
  records: ['amc'],
  perform: (data) => ({ facts: [fact('amc', { status: 'renewed', why: data.why })] }),
});

const EXCEPTION_NAMES = { ...CONTACT_NAMES, evidence: 'words', reason: 'words' } as const;
const exceptionData = v.object({ how: v.optional(contact.how), words: v.optional(words('words')) });
const CONSULTED = ['salesConsulted', 'managerConsulted'] as const;

/** Management decides; the associate may record it, with the channel and the words as evidence. */
function unproven(data: v.InferOutput<typeof exceptionData>, what: string, theCase: Case, who: Who): Refusal | undefined {
  if (!rolesOf(who, theCase.settings).includes('associate')) return undefined;
  if (data.how !== undefined && data.words !== undefined) return undefined;
  const missing = (['how', 'words'] as const).filter((key) => data[key] === undefined).map((key) => ({ fact: key, who: 'you', how: key === 'how' ? 'call, Teams or e-mail' : 'what management said, in writing' }));
  return refusal('badData', `${what}: written evidence is missing.`, missing);
}

const decided = ({ facts }: Case): Refusal | undefined =>
  has(facts, 'amcException') ? refusal('orderRule', 'The exception is approved already: a decision is never edited, only withdrawn.') : undefined;

const needsExpiry = (data: unknown, theCase: Case): readonly FactName[] => [...expired(data, theCase), ...CONSULTED.filter((name) => !has(theCase.facts, name))];

/** What both words of management on an exception have in common. */
const onException = (label: string) =>
  ({
    alsoCalled: EXCEPTION_NAMES,
    label,
    by: ['management', 'associate'],
    reserved: true,
    data: exceptionData,
    needs: needsExpiry,
    refuse: (data: v.InferOutput<typeof exceptionData>, theCase: Case, who: Who) => decided(theCase) ?? unproven(data, label, theCase, who),
  }) as const;

export const approveException = action({
  ...onException('Approve an exception'),
  name: 'approveException',
  summary: 'Management extends support without a valid AMC; recorded by the associate only with written evidence.',
  records: ['amcException'],
  perform: (data, theCase, who) => ({
    facts: [fact('amcException', { how: data.how ?? 'message', words: data.words ?? 'approved' }, onWordOf('management', theCase, who))],
    sayings: contactNote('Exception approved by management', data.how ?? 'message', [data.words ?? 'approved']),
  }),
});

export const refuseException = action({
  ...onException('Refuse the exception'),
  name: 'refuseException',
  summary: 'Management does not extend support: the customer is told, and the ticket is closed as declined.',
  records: ['closedAs'],
  perform: (data, theCase, who) => ({
    facts: [fact('closedAs', { as: 'declined', reason: data.words ?? 'no exception' }, onWordOf('management', theCase, who))],
    sayings: [
      ...contactNote('Exception refused by management', data.how ?? 'message', [data.words ?? 'no exception']),
      { kind: 'declined', public: true, wording: { template: 'declined', values: {} } },
    ],
  }),
});
