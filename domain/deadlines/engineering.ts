import { openEscalation, hasNewRcca } from '../facts/readings';
import type { Due } from '../effects';
import { lastOf, latest } from '../facts/fact-book';
import { intentId } from '../intents';
import { bestpackSettings } from '../policy/settings';
import { nextReminder } from './track-case';
import type { TrackCase, TrackDues } from './track-case';

/** The next time that engineering is chased for the root cause; undefined when it owes none. */
export function nextEngineeringChase({ facts, calendar, settings, sentAt }: TrackCase): ReturnType<typeof nextReminder> | undefined {
  const escalation = openEscalation(facts);
  if (!escalation || hasNewRcca(facts)) return undefined;
  return nextReminder(sentAt, (k) => intentId('overdue', 'rcca', escalation.n, k), escalation.at, (at) => calendar.add(at, bestpackSettings(settings).engineeringChaseMs));
}

function engineering(track: TrackCase): readonly Due[] {
  const chase = nextEngineeringChase(track);
  if (!chase) return [];
  const values = { what: 'root cause and corrective action', times: String(chase.k) };
  return [{ at: chase.at, effect: { do: 'tell', id: chase.id, to: [track.settings.owner], template: 'notice-overdue', values } }];
}

/** The follower is asked again until the guidance is there. */
function guidance({ facts, calendar, settings, sentAt }: TrackCase): readonly Due[] {
  const asked = latest(facts, 'guidanceAsked');
  if (!asked || lastOf(facts, 'guidance') > lastOf(facts, 'guidanceAsked')) return [];
  const chase = nextReminder(sentAt, (k) => intentId('overdue', 'guidance', asked.n, k), asked.at, (at) => calendar.add(at, bestpackSettings(settings).chase.guidanceMs));
  const values = { what: `guidance: ${asked.value.question}`, times: String(chase.k) };
  return [{ at: chase.at, effect: { do: 'tell', id: chase.id, to: [asked.value.of], template: 'notice-overdue', values } }];
}

/** The clocks of the technical track's steps. */
export const technicalDues: TrackDues = (track) => [...engineering(track), ...guidance(track)];
