import type { Case } from '../../actions/case';
import { fact } from '../../facts/fact';
import type { NewFact } from '../../facts/fact';
import { isEnded } from '../../facts/readings';
import { trackToOpen } from '../../facts/tracks';
import { roundOf } from '../../facts/fact-book';
import { serviceFollows } from './service-follows';

/** Facts that follow from others by themselves, until there are none: an opened track, a visit that cannot go on. */
export function follows(theCase: Case): readonly NewFact[] {
  if (isEnded(theCase.facts)) return [];
  const kind = trackToOpen(theCase.facts);
  const opened = kind === undefined ? [] : [fact('track', { kind }, { impliedBy: roundOf(theCase.facts) > 1 ? 'roundBegun' : 'requestTypeConfirmed' })];
  return [...opened, ...serviceFollows(theCase)];
}
