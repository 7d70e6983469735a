import * as v from 'valibot';
import { fact } from '../facts/fact';
import { latest } from '../facts/fact-book';
import type { Facts } from '../facts/fact-book';
import { assigneeOf, openEscalation, owesCustomerWord, tierOf } from '../facts/readings';
import { TIERS } from '../facts/words';
import type { Tier } from '../facts/words';
import { action, refusal } from './action';
import { nameOf } from './case';
import { tier, words } from './data';
import { escalationNoteOf } from './escalation-note';

export const recordReview = action({
  name: 'recordReview',
  of: 'technical',
  label: 'Reviewed',
  summary: 'The ticket is read in full: machine history, earlier cases, articles.',
  by: ['assignee'],
  data: v.object({}),
  needs: ['assignment'],
  records: ['review'],
  perform: () => ({ facts: [fact('review', {})] }),
});

export const confirmScope = action({
  name: 'confirmScope',
  of: 'technical',
  alsoCalled: { text: 'scope', note: 'scope' },
  label: 'Confirm the scope',
  summary: 'The customer was contacted and the scope is clear.',
  by: ['assignee'],
  data: v.object({ scope: v.optional(words('scope')) }),
  needs: ['assignment'],
  records: ['contact', 'scope'],
  implies: ['review'],
  perform: (data) => ({ facts: [fact('contact', {}), fact('scope', data.scope === undefined ? {} : { scope: data.scope })] }),
});

export const recordDiagnosis = action({
  name: 'recordDiagnosis',
  of: 'technical',
  alsoCalled: { diagnosis: 'findings', text: 'findings', note: 'findings' },
  label: 'Record the diagnosis',
  summary: 'What was found, by T level: T1 mechanical, T2 electrical and PLC, T3 engineering.',
  by: ['assignee'],
  data: v.object({ findings: words('findings'), tier: v.optional(tier) }),
  needs: ['assignment'],
  records: ['diagnosis'],
  implies: ['review', 'contact', 'scope'],
  perform: (data, theCase, who) => ({
    facts: [
      fact('diagnosis', { findings: data.findings, ...(data.tier === undefined ? {} : { tier: data.tier }) }),
      ...(data.tier !== undefined && isHigher(data.tier, theCase.facts) ? [fact('tier', { tier: data.tier, reason: 'diagnosis' })] : []),
    ],
    sayings: [
      { kind: 'staff', public: false, wording: { text: `Diagnosis\n${data.findings}\n\n${nameOf(who.key, theCase.settings)}` } },
    ],
  }),
});

const isHigher = (tier: Tier, facts: Facts): boolean => TIERS.indexOf(tier) > TIERS.indexOf(tierOf(facts) ?? 'T1');

export const raiseTier = action({
  name: 'raiseTier',
  of: 'technical',
  label: 'Raise the T level',
  summary: 'The fault turned out to be harder than triage thought.',
  by: ['assignee', 'engineeringManager', 'supportAdmin'],
  data: v.object({ tier, reason: v.optional(words('reason')) }),
  needs: ['assignment'],
  records: ['tier'],
  refuse: (data, { facts }) =>
    isHigher(data.tier, facts) ? undefined : refusal('orderRule', `The T level is ${tierOf(facts)} already; it can only be raised.`),
  perform: (data) => ({ facts: [fact('tier', { tier: data.tier, ...(data.reason === undefined ? {} : { reason: data.reason }) })] }),
});

export const escalate = action({
  name: 'escalate',
  of: 'technical',
  alsoCalled: { whatWasTested: 'tested', text: 'note' },
  label: 'Escalate to engineering',
  summary: 'Hands the ticket to engineering with a complete note: problem, what was tested, findings, question.',
  by: ['assignee'],
  data: v.object({
    problem: v.optional(words('problem')),
    tested: v.optional(words('what was tested')),
    findings: v.optional(words('findings')),
    question: v.optional(words('question')),
    note: v.optional(words('note')),
  }),
  needs: (data, theCase) => {
    const intake = latest(theCase.facts, 'intake');
    return [...(intake ? [] : (['intake'] as const)), ...(escalationNoteOf(data, theCase.facts) ? [] : (['escalationNote'] as const))];
  },
  records: ['escalationNote', 'escalation'],
  implies: ['review', 'contact', 'scope'],
  refuse: (_data, { facts }) => (openEscalation(facts) ? refusal('orderRule', 'Engineering has the ticket already.') : undefined),
  perform: (data, theCase, who) => {
    const note = escalationNoteOf(data, theCase.facts);
    if (!note) return { facts: [] };
    return {
      facts: [fact('escalationNote', note), fact('escalation', { from: assigneeOf(theCase.facts) ?? who.key })],
      sayings: [{ kind: 'escalation', public: false, wording: { template: 'note-escalation', values: { ...note, by: nameOf(who.key, theCase.settings) } } }],
    };
  },
});

export const recordRcca = action({
  name: 'recordRcca',
  label: 'Record the RCCA',
  summary: 'Root cause and corrective action: needed before the ticket returns to support.',
  by: ['engineeringManager', 'engineer'],
  data: v.object({ rootCause: words('root cause'), correctiveAction: words('corrective action') }),
  needs: ['escalation'],
  records: ['rcca'],
  refuse: (_data, { facts }) => (openEscalation(facts) ? undefined : refusal('orderRule', 'Engineering does not have the ticket.')),
  perform: (data, theCase, who) => ({
    facts: [fact('rcca', data)],
    sayings: [{ kind: 'rcca', public: false, wording: { template: 'note-rcca', values: { ...data, by: nameOf(who.key, theCase.settings) } } }],
  }),
});

export const returnToSupport = action({
  name: 'returnToSupport',
  label: 'Return to support',
  summary: 'Gives the ticket back to the technician who had it; the customer is told next.',
  by: ['engineeringManager', 'engineer'],
  data: v.object({ note: v.optional(words('note')) }),
  needs: (_data, { facts }) => {
    const escalation = openEscalation(facts);
    if (!escalation) return ['escalation'];
    const rcca = latest(facts, 'rcca');
    return rcca && facts.indexOf(rcca) > facts.indexOf(escalation) ? [] : ['rcca'];
  },
  records: ['returned'],
  perform: (data) => ({ facts: [fact('returned', data.note === undefined ? {} : { note: data.note })] }),
});

export const tellCustomer = action({
  name: 'tellCustomer',
  of: 'technical',
  alsoCalled: { message: 'text', words: 'text' },
  label: 'Tell the customer',
  summary: 'After engineering: what was found and what happens now, as a public reply.',
  by: ['assignee'],
  data: v.object({ text: words('text') }),
  needs: ['returned'],
  records: ['customerTold'],
  implies: ['acknowledged'],
  refuse: (_data, { facts }) => (owesCustomerWord(facts) ? undefined : refusal('orderRule', 'The customer was told already.')),
  perform: (data) => ({
    facts: [fact('reply', { text: data.text }), fact('customerTold', { text: data.text })],
    sayings: [{ kind: 'reply', public: true, wording: { text: data.text } }],
  }),
});
