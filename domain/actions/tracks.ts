import * as v from 'valibot';
import { fact } from '../facts/fact';
import { leadingKind, trackOf, tracksOf } from '../facts/tracks';
import { stillUnderWay } from '../process/bestpack/under-way';
import { action, refusal } from './action';
import { trackKind, words } from './data';

const kind = { track: trackKind, reason: v.optional(words('reason')) };
const CALLED = { kind: 'track', requestType: 'track', type: 'track' };

export const openTrack = action({
  name: 'openTrack',
  label: 'Open a track',
  summary: 'Begins another branch of the work beside the one that leads: a visit or a part for a technical case.',
  by: ['supportAdmin', 'assignee', 'engineeringManager'],
  data: v.object(kind),
  alsoCalled: CALLED,
  needs: ['requestTypeConfirmed'],
  records: ['track'],
  refuse: ({ track }, { facts }) => (trackOf(facts, track) ? refusal('orderRule', `The ${track} track is open already.`) : undefined),
  perform: ({ track, reason }) => ({ facts: [fact('track', { kind: track, ...(reason === undefined ? {} : { reason }) })] }),
});

export const cancelTrack = action({
  name: 'cancelTrack',
  label: 'Cancel a track',
  summary: 'Ends a branch that is not needed after all, with the reason; the last one cannot be cancelled.',
  by: ['supportAdmin', 'assignee', 'engineeringManager'],
  data: v.object({ track: trackKind, reason: words('reason') }),
  alsoCalled: CALLED,
  needs: ['requestTypeConfirmed'],
  records: ['trackCancelled'],
  refuse: ({ track }, { facts }) => {
    if (!trackOf(facts, track)) return refusal('trackNotOpen', `The ticket has no ${track} track.`);
    if (tracksOf(facts).length === 1) return refusal('orderRule', 'It is the only track: correct the request type, or close the ticket with a reason.');
    return stillUnderWay(facts, track);
  },
  perform: ({ track, reason }, { facts }) => ({ facts: [fact('trackCancelled', { track: trackOf(facts, track)?.n ?? 0, reason })] }),
});

export const setLeadingTrack = action({
  name: 'setLeadingTrack',
  label: 'Let a track lead',
  summary: 'The track that sets the assignee, the status and the form of the ticket in the desk.',
  by: ['supportAdmin', 'assignee', 'engineeringManager'],
  data: v.object(kind),
  alsoCalled: CALLED,
  needs: ['requestTypeConfirmed'],
  records: ['leadingTrack'],
  refuse: ({ track }, { facts }) => {
    if (!trackOf(facts, track)) return refusal('trackNotOpen', `The ticket has no ${track} track: open it first.`);
    return leadingKind(facts) === track ? refusal('orderRule', `The ${track} track leads already.`) : undefined;
  },
  perform: ({ track, reason }) => ({ facts: [fact('leadingTrack', { kind: track, ...(reason === undefined ? {} : { reason }) })] }),
});
