import * as v from 'valibot';
import { unavailable } from '../assignment';
import { missingOnAmcPath } from '../facts/amc';
import { fact } from '../facts/fact';
import { has } from '../facts/fact-book';
import { isReviewed, l1Of, openProposal, openReturn } from '../facts/l1-readings';
import type { FactName } from '../facts/values';
import { action, refusal } from './action';
import { nameOf, personMeant } from './case';
import type { Case } from './case';
import { priority, words } from './data';
import type { Refusal } from './refusal';

const missing = (names: readonly FactName[], { facts }: Case): readonly FactName[] => names.filter((name) => !has(facts, name));

export const reviewTicket = action({
  name: 'reviewTicket',
  label: 'Review the ticket',
  summary: 'Priority, impact and scope as you assess them, and that the details are complete; then an L1 engineer is proposed.',
  by: ['teamLead'],
  data: v.object({ priority, impact: words('impact'), scope: words('scope'), completeness: v.optional(words('completeness'), 'complete') }),
  needs: (_data, theCase) => missing([theCase.settings.process === 'amc-desk' ? 'detailsShared' : 'leadContacted'], theCase),
  records: ['leadReview'],
  refuse: (data) =>
    /^(in|not )complete/i.test(data.completeness)
      ? refusal('orderRule', 'A ticket that is not complete goes back to the associate: use Return for completion, with the list.')
      : undefined,
  perform: (data) => ({ facts: [fact('leadReview', data), fact('priority', { priority: data.priority }, { impliedBy: 'reviewTicket' })] }),
});

const list = v.union([words('missing'), v.pipe(v.array(words('missing')), v.minLength(1, 'missing is empty'), v.transform((items) => items.join('\n')))], 'missing must say what is missing');

export const returnForCompletion = action({
  name: 'returnForCompletion',
  alsoCalled: { list: 'missing', what: 'missing', items: 'missing', details: 'missing', text: 'missing', reason: 'missing', note: 'missing' },
  label: 'Return for completion',
  summary: 'Details are missing: the ticket goes back to the associate with the list.',
  by: ['teamLead'],
  data: v.object({ missing: list }),
  records: ['incomplete'],
  perform: (data) => ({
    facts: [fact('incomplete', data)],
    sayings: [{ kind: 'staff', public: false, wording: { text: `Returned for completion. Missing:\n${data.missing}` } }],
  }),
});

export const completeDetails = action({
  name: 'completeDetails',
  alsoCalled: { details: 'text', note: 'text', words: 'text' },
  label: 'Complete the details',
  summary: 'What the lead missed: the ticket goes back to the lead for the review.',
  by: ['associate'],
  data: v.object({ text: words('text') }),
  needs: (_data, { facts }) => (openReturn(facts) ? [] : ['incomplete']),
  records: ['details'],
  perform: (data) => ({ facts: [fact('details', data)], sayings: [{ kind: 'staff', public: false, wording: { text: data.text } }] }),
});

/** What must stand before anybody is assigned. */
function missingToAssign({ facts, settings }: Case): readonly FactName[] {
  const review: readonly FactName[] = isReviewed(facts) ? [] : [openReturn(facts) ? 'details' : 'leadReview'];
  if (settings.process !== 'amc-desk') return review;
  return [...missingOnAmcPath(facts), ...(has(facts, 'leadCoordinated') ? [] : (['leadCoordinated'] as const)), ...review];
}

const meant = (to: string | undefined, { facts, settings }: Case): string | undefined => (to === undefined ? openProposal(facts)?.value.to : (personMeant(to, settings) ?? to));

export const assignL1 = action({
  name: 'assignL1',
  alsoCalled: { assignee: 'to', person: 'to', engineer: 'to', l1: 'to', who: 'to' },
  label: 'Assign an L1 engineer',
  summary: 'Hands the ticket to an L1 engineer: whom you name, or whom the system proposed.',
  by: ['teamLead'],
  data: v.object({ to: v.optional(words('to')), reason: v.optional(words('reason')) }),
  needs: (_data, theCase) => missingToAssign(theCase),
  records: ['l1Assignment'],
  refuse: (data, theCase) => unfit(data.to, theCase),
  perform: (data, theCase) => {
    const to = meant(data.to, theCase) ?? '';
    const proposal = openProposal(theCase.facts)?.value;
    const reason = data.reason ?? (proposal?.to === to ? proposal.reason : `chosen by ${nameOf(theCase.settings.owner, theCase.settings)}`);
    return { facts: [fact('l1Assignment', { to, reason })] };
  },
});

function unfit(wanted: string | undefined, theCase: Case): Refusal | undefined {
  const { settings, facts, absences, now } = theCase;
  const engineers = Object.keys(settings.people).filter((key) => settings.people[key]?.roles.includes('l1'));
  const to = meant(wanted, theCase);
  if (to !== undefined && to === l1Of(facts)) return refusal('orderRule', `${nameOf(to, settings)} has the ticket already.`);
  if (to !== undefined && engineers.includes(to)) return undefined;
  const free = engineers.filter((key) => unavailable(key, absences, now) === undefined);
  const how = free.length === 0 ? `nobody is available: one of ${engineers.join(', ')}` : `one of ${free.join(', ')}`;
  return refusal('badData', to === undefined ? 'Nobody is proposed: name an L1 engineer.' : `${wanted ?? to} is no L1 engineer.`, [{ fact: 'to', who: 'you', how }]);
}

export const recordProgress = action({
  name: 'recordProgress',
  alsoCalled: { note: 'text', update: 'text', progress: 'text', words: 'text' },
  label: 'Record progress',
  summary: 'What has happened since the last update; the clock for the next one starts anew.',
  by: ['assignee', 'l1', 'associate', 'teamLead'],
  data: v.object({ text: words('text') }),
  needs: ['l1Assignment'],
  records: ['progress'],
  perform: (data) => ({ facts: [fact('progress', data)], sayings: [{ kind: 'staff', public: false, wording: { text: `Progress: ${data.text}` } }] }),
});

export const communicateResolution = action({
  name: 'communicateResolution',
  alsoCalled: { resolution: 'text', message: 'text', words: 'text', reason: 'notRequired', because: 'notRequired' },
  label: 'Communicate the resolution',
  summary: 'Tells the customer how it was resolved, in your words; or records why they need not be told.',
  by: ['associate'],
  data: v.object({ text: v.optional(words('text')), notRequired: v.optional(words('notRequired')) }),
  needs: ['l1Assignment'],
  records: ['resolutionTold'],
  refuse: (data) =>
    (data.text === undefined) === (data.notRequired === undefined)
      ? refusal('badData', 'Say what the customer is told (text), or why they need not be told (notRequired).', [{ fact: 'text', who: 'you', how: 'text or notRequired, one of them' }])
      : undefined,
  perform: ({ text, notRequired }) => ({
    facts: [fact('resolutionTold', { ...(text === undefined ? {} : { text }), ...(notRequired === undefined ? {} : { notRequired }) })],
    sayings: text === undefined ? [] : [{ kind: 'resolution', public: true, wording: { template: 'resolution-told', values: { text } } }],
  }),
});

export const recordOutcome = action({
  name: 'recordOutcome',
  alsoCalled: { text: 'outcome', note: 'outcome', result: 'outcome', words: 'outcome' },
  label: 'Record the outcome',
  summary: 'How it ended: the ticket is closed.',
  by: ['associate'],
  data: v.object({ outcome: words('outcome') }),
  needs: ['l1Assignment'],
  records: ['outcome', 'solved'],
  perform: (data) => ({ facts: [fact('outcome', data), fact('solved', { closedBy: 'outcome' }, { impliedBy: 'recordOutcome' })] }),
});
