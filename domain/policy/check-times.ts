import { PRIORITIES } from '../facts/words';
import type { LengthByPriority, PolicyProblem, SoundParts } from './document';
import { problem } from './problem';
import type { Place } from './problem';

/** Warnings, reminders and windows that are not in order. */
export function timeProblems(parts: SoundParts): readonly PolicyProblem[] {
  const { ladder, window, progress, article } = parts;
  return [
    ...(['acknowledgment', 'window', 'tripReport'] as const).flatMap((section) => warningProblems([section, 'warnAt'], parts[section]?.warnAt ?? [])),
    ...(ladder ? ladderProblems(ladder) : []),
    ...(window ? priorityProblems(['window', 'within'], window.within) : []),
    ...(progress ? priorityProblems(['progress', 'within'], progress.within) : []),
    ...(article ? articleProblems(article) : []),
  ];
}

function warningProblems(path: Place, fractions: readonly number[]): readonly PolicyProblem[] {
  return fractions.flatMap((fraction, i) => {
    const before = fractions[i - 1];
    return before === undefined || before < fraction ? [] : [problem([...path, i], 'warnings are not in order', 'write them from the lowest to the highest, each once')];
  });
}

const ladderProblems = ({ followUp, final }: NonNullable<SoundParts['ladder']>): readonly PolicyProblem[] =>
  final > followUp ? [] : [problem(['ladder', 'final'], 'the final reminder is not later than the follow-up', 'both count from when we asked: make final longer than followUp')];

function priorityProblems(path: Place, within: LengthByPriority): readonly PolicyProblem[] {
  return PRIORITIES.flatMap((priority, i) => {
    const graver = PRIORITIES[i - 1];
    if (graver === undefined || within[graver] <= within[priority]) return [];
    return [problem([...path, priority], `${priority} has less time than ${graver}, which is more urgent`, `make ${priority} at least as long as ${graver}`)];
  });
}

function articleProblems({ urgent, owner, manager }: NonNullable<SoundParts['article']>): readonly PolicyProblem[] {
  return [
    ...(urgent > owner ? [problem(['article', 'urgent'], 'an urgent article is reminded of later than any other', 'make urgent at most as long as owner')] : []),
    ...(owner > manager ? [problem(['article', 'manager'], 'the manager is told before the owner of the article', 'make manager at least as long as owner')] : []),
  ];
}
