import * as v from 'valibot';
import { fact } from '../facts/fact';
import { has, roundOf } from '../facts/fact-book';
import { isEnded, openEscalation, owesCustomerWord } from '../facts/readings';
import { CLOSE_REASONS } from '../facts/words';
import type { CloseReason } from '../facts/words';
import { bookedVisit } from '../facts/service-readings';
import { leadingKind } from '../facts/tracks';
import type { FactName } from '../facts/values';
import { missingOnTrack } from '../process/bestpack/track-end';
import { action, refusal } from './action';
import type { Case } from './case';
import { closeReason, words } from './data';

/** The resolution that a confirmation can be about: of this round, or of the last where nothing new was done. */
function resolutionToConfirm(theCase: Case): boolean {
  if (has(theCase.facts, 'resolution')) return true;
  const newWork = ['diagnosis', 'escalation', 'quote', 'visit'] as const;
  return roundOf(theCase.facts) > 1 && theCase.facts.some((f) => f.name === 'resolution' && !f.withdrawn) && !newWork.some((name) => has(theCase.facts, name));
}

/** What the technical work owes before its resolution can be proposed. */
function owedByTechnical({ facts }: Case): readonly FactName[] {
  return [
    ...(has(facts, 'assignment') ? [] : (['assignment'] as const)),
    ...(has(facts, 'diagnosis') || has(facts, 'rcca') ? [] : (['diagnosis'] as const)),
    ...(openEscalation(facts) ? (['returned'] as const) : []),
    ...(owesCustomerWord(facts) ? (['customerTold'] as const) : []),
  ];
}

export const proposeResolution = action({
  name: 'proposeResolution',
  label: 'Propose the resolution',
  summary: 'Tells the customer what was wrong and what fixed it, and asks for the confirmation; the reminders start.',
  by: ['assignee', 'supportAdmin', 'customerService', 'partsSpecialist'],
  data: v.object({ summary: words('summary'), rootCause: v.optional(words('root cause')), fix: v.optional(words('fix')) }),
  needs: (_data, theCase) => {
    const lead = leadingKind(theCase.facts);
    return lead === 'parts' || lead === 'service' ? missingOnTrack(theCase, lead) : owedByTechnical(theCase);
  },
  refuse: (data, { facts }) => {
    if (leadingKind(facts) === 'parts' || leadingKind(facts) === 'service') return undefined;
    const missing = (['rootCause', 'fix'] as const).filter((key) => data[key] === undefined);
    if (missing.length === 0) return undefined;
    return refusal('badData', `Propose the resolution: ${missing.join(', ')} missing.`, missing.map((name) => ({ fact: name, who: 'you', how: 'it is required after technical work' })));
  },
  records: ['resolution'],
  implies: ['review', 'contact', 'scope', 'acknowledged'],
  impliesForAll: true,
  perform: ({ summary, rootCause, fix }) => {
    const resolution = { summary, ...(rootCause === undefined ? {} : { rootCause }), ...(fix === undefined ? {} : { fix }) };
    return {
      facts: [fact('resolution', resolution), fact('asked', { text: summary, about: 'resolution' }, { impliedBy: 'proposeResolution' })],
      sayings: [{ kind: 'resolution', public: true, wording: { template: 'resolution', values: resolution, link: { to: 'resolution' } } }],
    };
  },
});

export const confirmResolution = action({
  name: 'confirmResolution',
  alsoCalled: { text: 'words', note: 'words' },
  label: 'Customer confirmed',
  summary: 'The customer says it is solved: by the link in the mail, or to you, in their words.',
  by: ['customer', 'assignee', 'supportAdmin', 'engineeringManager', 'customerService'],
  data: v.object({ how: v.optional(words('how')), words: v.optional(words('words')) }),
  needs: (_data, theCase) => (resolutionToConfirm(theCase) ? [] : ['resolution']),
  records: ['confirmation'],
  perform: (data, _theCase, who) => ({
    facts: [
      fact(
        'confirmation',
        { how: data.how ?? (who.door === 'link' ? 'link' : who.door), words: data.words ?? 'confirmed' },
        who.key === 'customer' ? {} : { attributedTo: 'customer' },
      ),
    ],
  }),
});

export const notSolved = action({
  name: 'notSolved',
  alsoCalled: { text: 'words', reason: 'words' },
  label: 'Not solved',
  summary: 'The customer says it is not solved: the next round begins.',
  by: ['customer', 'assignee', 'supportAdmin', 'associate', 'teamLead'],
  data: v.object({ words: v.optional(words('words')) }),
  needs: (_data, { facts }) => (has(facts, 'resolution') || isEnded(facts) ? [] : ['resolution']),
  records: ['roundBegun'],
  whenSolved: true,
  perform: (data) => ({ facts: [fact('roundBegun', { why: 'notSolved', ...(data.words === undefined ? {} : { words: data.words }) })] }),
});

export const solve = action({
  name: 'solve',
  label: 'Solve',
  summary: 'Only when the customer confirmed (or never answered), the fields are complete and nothing is owed.',
  by: ['assignee', 'supportAdmin', 'engineeringManager', 'associate'],
  data: v.object({}),
  records: ['solved'],
  refuse: (_data, theCase) => {
    const missing = theCase.process.closureGate(theCase);
    if (missing.length === 0) return undefined;
    return refusal('missingFacts', `The ticket cannot be solved yet: ${missing.map((m) => m.fact).join(', ')} missing.`, missing);
  },
  // The gate is complete, so the closing message and Solved go out in this turn by themselves.
  perform: () => ({ facts: [] }),
});

export const closeAs = action({
  name: 'closeAs',
  alsoCalled: { kind: 'as', outcome: 'as', duplicateOf: 'of', ticket: 'of' },
  label: 'Close without a resolution',
  summary: 'Spam, a duplicate, withdrawn, vendor mail, or declined: recorded as an exception, with the reason.',
  by: ['supportAdmin', 'engineeringManager', 'associate', 'teamLead'],
  data: v.object({ as: v.optional(closeReason), reason: words('reason'), of: v.optional(words('of')) }),
  records: ['closedAs'],
  refuse: (data) => (asOf(data) ? undefined : refusal('badData', `as must be one of ${CLOSE_REASONS.join(', ')}.`, [{ fact: 'as', who: 'you', how: CLOSE_REASONS.join(', ') }])),
  perform: (data, { facts }) => {
    const as = asOf(data);
    if (!as) return { facts: [] };
    const visit = bookedVisit(facts);
    // Nobody drives to a machine for a ticket that is closed.
    const cancelled = visit ? [fact('visitCancelled', { visit: visit.n, reason: data.reason }, { impliedBy: 'closeAs' })] : [];
    return { facts: [fact('closedAs', { as, reason: data.reason, ...(data.of === undefined ? {} : { of: data.of }) }), ...cancelled] };
  },
});


/** Which kind of ending it is; the reason alone may say it ("spam"). */
function asOf({ as, reason }: { readonly as?: CloseReason | undefined; readonly reason: string }): CloseReason | undefined {
  return as ?? CLOSE_REASONS.find((known) => known === reason.toLowerCase());
}
