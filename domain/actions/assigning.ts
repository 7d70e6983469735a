import * as v from 'valibot';
import { fact } from '../facts/fact';
import { assigneeOf } from '../facts/readings';
import { action, refusal } from './action';
import { nameOf } from './case';
import { words } from './data';

export const assign = action({
  name: 'assign',
  label: 'Assign by hand',
  summary: 'Gives the ticket to somebody of your choice, with the reason.',
  by: ['supportAdmin', 'engineeringManager'],
  data: v.strictObject({ to: words('to'), reason: words('reason') }),
  needs: ['requestTypeConfirmed'],
  records: ['assignment'],
  refuse: (data, theCase) =>
    theCase.settings.people[data.to]?.roles.includes('technician')
      ? undefined
      : refusal('badData', `${data.to} is no technician on the roster.`, [{ fact: 'to', who: 'you', how: 'name a technician by roster key' }]),
  perform: (data) => ({ facts: [fact('assignment', { to: data.to, reason: data.reason })] }),
});

export const handOver = action({
  name: 'handOver',
  label: 'Hand over',
  summary: 'Gives the ticket to a colleague, with the reason.',
  by: ['assignee'],
  data: v.strictObject({ to: words('to'), reason: words('reason') }),
  needs: ['assignment'],
  records: ['assignment'],
  refuse: (data, theCase, who) => {
    if (!theCase.settings.people[data.to]?.roles.includes('technician')) {
      return refusal('badData', `${data.to} is no technician on the roster.`, [{ fact: 'to', who: 'you', how: 'name a technician by roster key' }]);
    }
    return assigneeOf(theCase.facts) === data.to ? refusal('orderRule', `${nameOf(who.key, theCase.settings)} has the ticket already.`) : undefined;
  },
  perform: (data) => ({ facts: [fact('assignment', { to: data.to, reason: data.reason })] }),
});
