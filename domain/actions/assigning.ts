import * as v from 'valibot';
import { unavailable } from '../assignment';
import { fact } from '../facts/fact';
import type { NewFact } from '../facts/fact';
import { followerOf } from '../facts/follower';
import { assigneeOf } from '../facts/readings';
import { leadingKind, ownerOfTrack, tracksOf } from '../facts/tracks';
import type { TrackKind } from '../facts/words';
import type { Role } from '../policy/settings';
import { action, refusal } from './action';
import { nameOf, personMeant, personOf } from './case';
import type { Case } from './case';
import { trackKind, words } from './data';
import type { Refusal } from './refusal';

/** Who can work on a track of that kind. */
const WORKERS: Readonly<Record<TrackKind, readonly Role[]>> = {
  technical: ['technician'],
  parts: ['customerService', 'partsSpecialist', 'technician'],
  service: ['supportAdmin', 'technician', 'customerService'],
};

const lead = ({ facts }: Case): TrackKind => leadingKind(facts) ?? 'technical';

/** The expert who follows stays, whoever has the work. */
function assignment(to: string, reason: string, track: TrackKind, { facts }: Case): NewFact {
  const follower = track === 'technical' ? followerOf(facts) : undefined;
  return fact('assignment', { to, reason, track, ...(follower === undefined ? {} : { follower }) });
}

export const assign = action({
  name: 'assign',
  label: 'Assign by hand',
  summary: 'Gives the ticket, or one of its tracks, to somebody of your choice, with the reason.',
  by: ['supportAdmin', 'engineeringManager'],
  data: v.object({ to: words('to'), reason: words('reason'), track: v.optional(trackKind) }),
  alsoCalled: { assignee: 'to', person: 'to' },
  needs: ['requestTypeConfirmed'],
  records: ['assignment'],
  refuse: (data, theCase) => unfit(data.to, data.track ?? lead(theCase), theCase),
  perform: (data, theCase) => ({ facts: [assignment(meant(data.to, theCase), data.reason, data.track ?? lead(theCase), theCase)] }),
});

export const take = action({
  name: 'take',
  label: 'Take it',
  summary: 'You work on it from now on, in place of whoever had it.',
  by: ['customerService', 'partsSpecialist', 'technician'],
  data: v.object({ reason: v.optional(words('reason')), track: v.optional(trackKind) }),
  needs: ['requestTypeConfirmed'],
  records: ['assignment'],
  refuse: (data, theCase, who) => {
    const track = data.track ?? lead(theCase);
    if (ownerOfTrack(theCase.facts, track) === who.key) return refusal('orderRule', 'You have it already.');
    return unfit(who.key, track, theCase);
  },
  perform: (data, theCase, who) => ({ facts: [assignment(who.key, data.reason ?? 'took it', data.track ?? lead(theCase), theCase)] }),
});

/** The track that somebody hands over: the leading one if it is theirs. */
const ownTrack = (theCase: Case, key: string): TrackKind =>
  ownerOfTrack(theCase.facts, lead(theCase)) === key ? lead(theCase) : (tracksOf(theCase.facts).find(({ kind }) => ownerOfTrack(theCase.facts, kind) === key)?.kind ?? lead(theCase));

export const handOver = action({
  name: 'handOver',
  label: 'Hand over',
  summary: 'Gives the work to a colleague, or to the next free name of the matrix, with the reason.',
  by: ['assignee'],
  data: v.object({ to: v.optional(words('to')), reason: words('reason') }),
  alsoCalled: { assignee: 'to', person: 'to' },
  needs: ['assignment'],
  records: ['assignment'],
  refuse: (data, theCase, who) => {
    if (data.to === undefined) return undefined;
    if (meant(data.to, theCase) === who.key) return refusal('orderRule', `${nameOf(who.key, theCase.settings)} has the ticket already.`);
    return unfit(data.to, ownTrack(theCase, who.key), theCase);
  },
  perform: (data, theCase, who) => {
    const track = ownTrack(theCase, who.key);
    const from = ownerOfTrack(theCase.facts, track) ?? assigneeOf(theCase.facts) ?? who.key;
    return { facts: [data.to === undefined ? fact('handedOver', { from, reason: data.reason, track }) : assignment(meant(data.to, theCase), data.reason, track, theCase)] };
  },
});

const meant = (to: string, { settings }: Case): string => personMeant(to, settings) ?? to;

function unfit(to: string, track: TrackKind, theCase: Case): Refusal | undefined {
  const { settings } = theCase;
  const person = personOf(meant(to, theCase), settings);
  if (person?.roles.includes('bpxFollower')) return refusal('orderRule', `${person.name} follows tickets and is never their assignee.`);
  if (person?.group !== undefined && person.roles.some((role) => WORKERS[track].includes(role))) return undefined;
  const free = Object.keys(settings.people).filter((key) => {
    const { group, roles = [] } = settings.people[key] ?? {};
    return group !== undefined && roles.some((role) => WORKERS[track].includes(role)) && unavailable(key, theCase.absences, theCase.now) === undefined;
  });
  return refusal('badData', `${to} is nobody who works on a ${track} track.`, [{ fact: 'to', who: 'you', how: `one of ${free.join(', ')}` }]);
}
