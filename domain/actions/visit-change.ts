import * as v from 'valibot';
import { fact } from '../facts/fact';
import { bookedVisit, holdOf, missingForVisit } from '../facts/service-readings';
import { bestpackSettings } from '../policy/settings';
import { action, refusal } from './action';
import { nameOf } from './case';
import { words } from './data';
import { dayOrInstant } from './parts-data';
import { visitPath } from './service-data';
import { isSameVisit, planChange, today } from './visit-plan';
import type { VisitChange } from './visit-plan';
import { VISITOR_CALLED, onHold } from './visit-rules';

const CHANGES = {
  date: v.optional(dayOrInstant),
  path: v.optional(visitPath),
  who: v.optional(words('who')),
  time: v.optional(words('time')),
};

const isChange = ({ date, path, who, time }: VisitChange): boolean => [date, path, who, time].some((value) => value !== undefined);

export const rescheduleVisit = action({
  name: 'rescheduleVisit',
  label: 'Reschedule the visit',
  summary: 'Another day, time or person for a booked visit; whoever knew the old date is told. A third party gets a new job pack.',
  by: ['supportAdmin'],
  data: v.object({ ...CHANGES, reason: v.optional(words('reason')) }),
  alsoCalled: { ...VISITOR_CALLED, note: 'reason', text: 'reason' },
  needs: (_data, { facts, settings }) => (bookedVisit(facts) ? missingForVisit(facts, bestpackSettings(settings).poRequired) : ['visit']),
  records: ['visit'],
  refuse: (data, theCase) => {
    const visit = bookedVisit(theCase.facts);
    if (!visit) return undefined;
    if (holdOf(theCase.facts)) return onHold(theCase.facts);
    if (!isChange(data)) return refusal('badData', 'What is to change?', [{ fact: 'date', who: 'you', how: 'the new day, as 2026-03-12' }]);
    const planned = planChange(visit.value, data, theCase);
    if (planned.refused) return planned.refused;
    return isSameVisit(planned.plan, visit.value) ? refusal('orderRule', 'The visit is booked so already.') : undefined;
  },
  perform: (data, theCase, who) => {
    const visit = bookedVisit(theCase.facts);
    const planned = visit && planChange(visit.value, data, theCase);
    if (!visit || !planned || planned.refused) return { facts: [] };
    const why = `Visit of ${visit.value.date} moved to ${planned.plan.date}: ${data.reason ?? ''}\n\n${nameOf(who.key, theCase.settings)}`;
    return {
      facts: [fact('visit', { ...planned.plan, moves: visit.n })],
      sayings: data.reason === undefined ? [] : [{ kind: 'staff', public: false, wording: { text: why } }],
    };
  },
});

export const cancelVisit = action({
  name: 'cancelVisit',
  label: 'Cancel the visit',
  summary: 'The booked visit does not take place, with the reason; whoever knew of it is told.',
  by: ['supportAdmin'],
  data: v.object({ reason: words('reason') }),
  alsoCalled: { note: 'reason', text: 'reason', why: 'reason' },
  needs: (_data, { facts }) => (bookedVisit(facts) ? [] : ['visit']),
  records: ['visitCancelled'],
  perform: ({ reason }, { facts }) => {
    const visit = bookedVisit(facts);
    return { facts: visit ? [fact('visitCancelled', { visit: visit.n, reason })] : [] };
  },
});

export const resumeVisit = action({
  name: 'resumeVisit',
  label: 'Resume the visit',
  summary: 'Takes a visit off its hold once all that it needs stands again; with another day where its own has passed.',
  by: ['supportAdmin'],
  data: v.object(CHANGES),
  alsoCalled: VISITOR_CALLED,
  needs: (_data, { facts, settings }) => {
    if (!bookedVisit(facts)) return ['visit'];
    return holdOf(facts) ? missingForVisit(facts, bestpackSettings(settings).poRequired) : [];
  },
  records: ['visitResumed'],
  refuse: (data, theCase) => {
    const visit = bookedVisit(theCase.facts);
    if (!visit) return undefined;
    if (!holdOf(theCase.facts)) return refusal('orderRule', 'The visit is not on hold.');
    if (data.date === undefined && visit.value.date < today(theCase)) {
      return refusal('orderRule', `Its day, ${visit.value.date}, has passed: name another.`, [{ fact: 'date', who: 'you', how: 'the new day, as 2026-03-12' }]);
    }
    return planChange(visit.value, data, theCase).refused;
  },
  perform: (data, theCase) => {
    const visit = bookedVisit(theCase.facts);
    const planned = visit && planChange(visit.value, data, theCase);
    if (!visit || !planned || planned.refused) return { facts: [] };
    const moved = isSameVisit(planned.plan, visit.value) ? [] : [fact('visit', { ...planned.plan, moves: visit.n })];
    return { facts: [...moved, fact('visitResumed', { visit: visit.n })] };
  },
});
