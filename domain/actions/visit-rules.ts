import type { Facts } from '../facts/fact-book';
import { holdOf } from '../facts/service-readings';
import { ownersOfTracks } from '../facts/tracks';
import { refusal } from './action';
import { nameOf, rolesOf } from './case';
import type { Case, Who } from './case';
import type { Refusal } from './refusal';

/** What several acts on a visit have in common. */

/** Other names for whoever makes a visit, and for its day and path. */
export const VISITOR_CALLED = { company: 'who', technician: 'who', visitor: 'who', contractor: 'who', visitDate: 'date', visitPath: 'path' } as const;

export const onHold = (facts: Facts): Refusal =>
  refusal('onHold', `The visit is on hold${lost(facts)}. Once that stands again: resumeVisit.`);

const lost = (facts: Facts): string => {
  const names = holdOf(facts)?.value.lost.join(', ') ?? '';
  return names === '' ? '' : `, because of ${names}`;
};

/** Whoever makes the visit speaks for it, and those who have the ticket or the office. */
export function notTheirs(visitor: string, { facts, settings }: Case, who: Who): Refusal | undefined {
  const roles = rolesOf(who, settings);
  const office = roles.some((role) => role === 'supportAdmin' || role === 'operator' || role === 'process');
  if (who.key === visitor || office || ownersOfTracks(facts).includes(who.key)) return undefined;
  return refusal('notYourRole', `The visit is ${nameOf(visitor, settings)}'s, not ${nameOf(who.key, settings)}'s.`);
}
