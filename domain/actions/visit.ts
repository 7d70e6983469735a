import * as v from 'valibot';
import { fact } from '../facts/fact';
import type { Facts } from '../facts/fact-book';
import { acceptanceOf, bookedVisit, holdOf, jobPackOf, missingForVisit } from '../facts/service-readings';
import { bestpackSettings } from '../policy/settings';
import { action, refusal } from './action';
import { nameOf } from './case';
import { words } from './data';
import { dayOrInstant, given } from './parts-data';
import { visitPath } from './service-data';
import { planVisit } from './visit-plan';
import { VISITOR_CALLED, notTheirs, onHold } from './visit-rules';

export { cancelVisit, rescheduleVisit, resumeVisit } from './visit-change';
export { completeVisit, startVisit, submitTripReport } from './visit-work';

export const scheduleVisit = action({
  name: 'scheduleVisit',
  label: 'Schedule the visit',
  summary: 'Books the day: path A one of our own people, path B a third party. Needs authorization, project, call number, approved billing, estimate and purchase order.',
  by: ['supportAdmin'],
  track: 'service',
  data: v.object({ date: dayOrInstant, path: v.optional(visitPath), who: v.optional(words('who')), time: v.optional(words('time')) }),
  alsoCalled: VISITOR_CALLED,
  needs: (_data, { facts, settings }) => missingForVisit(facts, bestpackSettings(settings).poRequired),
  records: ['visit'],
  refuse: (data, theCase) => {
    if (holdOf(theCase.facts)) return onHold(theCase.facts);
    const booked = bookedVisit(theCase.facts);
    if (booked) return refusal('orderRule', `A visit is booked for ${booked.value.date} already: use rescheduleVisit.`);
    return planVisit(data, theCase).refused;
  },
  perform: (data, theCase) => {
    const planned = planVisit(data, theCase);
    return { facts: planned.refused ? [] : [fact('visit', planned.plan)] };
  },
});

export const sendJobPack = action({
  name: 'sendJobPack',
  label: 'Send the job pack',
  summary: 'Asks the third party by mail to make the visit on its date.',
  by: ['supportAdmin'],
  data: v.object({}),
  needs: (_data, { facts }) => (bookedVisit(facts) ? [] : ['visit']),
  records: ['jobPack'],
  refuse: (_data, { facts, settings }) => {
    const visit = bookedVisit(facts);
    if (!visit) return undefined;
    if (visit.value.path === 'A') return refusal('orderRule', `${nameOf(visit.value.who, settings)} is one of us: only third parties get a job pack.`);
    if (holdOf(facts)) return onHold(facts);
    return acceptanceOf(facts, visit) ? refusal('orderRule', 'The date is accepted already.') : undefined;
  },
  perform: (_data, { facts }) => ({ facts: [bookedVisit(facts)].flatMap((visit) => (visit ? [fact('jobPack', { visit: visit.n })] : [])) }),
});

const missingForAcceptance = (facts: Facts): readonly ('visit' | 'jobPack')[] => {
  const visit = bookedVisit(facts);
  if (!visit) return ['visit'];
  return visit.value.path === 'B' && !jobPackOf(facts, visit) ? ['jobPack'] : [];
};

export const acceptDate = action({
  name: 'acceptDate',
  label: 'Accept the date',
  summary: 'The third party can come on the date; now the customer is told.',
  by: ['contractor', 'supportAdmin'],
  data: v.object({ words: v.optional(words('words')) }),
  alsoCalled: { note: 'words', text: 'words' },
  needs: (_data, { facts }) => missingForAcceptance(facts),
  records: ['dateAccepted'],
  refuse: (_data, theCase, who) => {
    const { facts } = theCase;
    const visit = bookedVisit(facts);
    if (!visit) return undefined;
    if (visit.value.path === 'A') return refusal('orderRule', 'A visit of our own people needs no acceptance.');
    const foreign = notTheirs(visit.value.who, theCase, who);
    if (foreign) return foreign;
    if (holdOf(facts)) return onHold(facts);
    return acceptanceOf(facts, visit) ? refusal('orderRule', 'The date is accepted already.') : undefined;
  },
  perform: (data, { facts }, who) => {
    const visit = bookedVisit(facts);
    if (!visit) return { facts: [] };
    const contractor = visit.value.who;
    return { facts: [fact('dateAccepted', { visit: visit.n, ...given({ words: data.words }) }, who.key === contractor ? {} : { attributedTo: contractor })] };
  },
});
