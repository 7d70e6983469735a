import * as v from 'valibot';
import { fact } from '../facts/fact';
import { assigneeOf } from '../facts/readings';
import { action, refusal } from './action';
import { nameOf, personOf } from './case';
import type { Case } from './case';
import { words } from './data';
import type { Refusal } from './refusal';

export const assign = action({
  name: 'assign',
  label: 'Assign by hand',
  summary: 'Gives the ticket to somebody of your choice, with the reason.',
  by: ['supportAdmin', 'engineeringManager'],
  data: v.object({ to: words('to'), reason: words('reason') }),
  alsoCalled: { assignee: 'to', person: 'to' },
  needs: ['requestTypeConfirmed'],
  records: ['assignment'],
  refuse: (data, theCase) => notATechnician(data.to, theCase),
  perform: (data) => ({ facts: [fact('assignment', { to: data.to, reason: data.reason })] }),
});

export const handOver = action({
  name: 'handOver',
  label: 'Hand over',
  summary: 'Gives the ticket to a colleague, or to the next free name of the matrix, with the reason.',
  by: ['assignee'],
  data: v.object({ to: v.optional(words('to')), reason: words('reason') }),
  alsoCalled: { assignee: 'to', person: 'to' },
  needs: ['assignment'],
  records: ['assignment'],
  refuse: (data, theCase, who) => {
    if (data.to === undefined) return undefined;
    if (data.to === who.key) return refusal('orderRule', `${nameOf(who.key, theCase.settings)} has the ticket already.`);
    return notATechnician(data.to, theCase);
  },
  perform: (data, { facts }, who) => ({
    facts: [data.to === undefined ? fact('handedOver', { from: assigneeOf(facts) ?? who.key, reason: data.reason }) : fact('assignment', { to: data.to, reason: data.reason })],
  }),
});

function notATechnician(to: string, { settings }: Case): Refusal | undefined {
  if (personOf(to, settings)?.roles.includes('technician')) return undefined;
  const names = Object.keys(settings.people).filter((key) => settings.people[key]?.roles.includes('technician'));
  return refusal('badData', `${to} is no technician on the roster.`, [{ fact: 'to', who: 'you', how: `one of ${names.join(', ')}` }]);
}
