import { checkCalendar } from '../calendar';
import { PRIORITIES } from '../facts/words';
import { matrixProblems } from './check-matrix';
import { emailProblems, nameProblems } from './check-people';
import type { PolicyProblem, SoundParts } from './document';
import { problem } from './problem';

/** Everything that is wrong between the parts of a policy: names, offices, hours, the order of its lengths of time. */
export function checkPolicy(parts: SoundParts): readonly PolicyProblem[] {
  return [
    ...officeProblems(parts),
    ...emailProblems(parts),
    ...matrixProblems(parts),
    ...calendarProblems(parts),
    ...warningProblems(parts),
    ...orderProblems(parts),
  ];
}

function officeProblems(parts: SoundParts): readonly PolicyProblem[] {
  return [
    ...(parts.triager === undefined ? [] : nameProblems(parts, ['triager'], parts.triager, ['supportAdmin'])),
    ...(parts.owner === undefined ? [] : nameProblems(parts, ['owner'], parts.owner, ['engineeringManager'])),
  ];
}

function calendarProblems({ calendar }: SoundParts): readonly PolicyProblem[] {
  if (!calendar) return [];
  return checkCalendar(calendar).map((line) => {
    const [place = '', text = ''] = splitOnce(line, ': ');
    const [message = '', remedy = ''] = splitOnce(text, '; ');
    const steps = place.split(/[.[\]]+/).filter((step) => step !== '');
    return problem(['calendar', ...steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))], message, remedy);
  });
}

function splitOnce(text: string, by: string): readonly string[] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + by.length)];
}

function warningProblems(parts: SoundParts): readonly PolicyProblem[] {
  return (['acknowledgment', 'window', 'tripReport'] as const).flatMap((section) => ascending([section, 'warnAt'], parts[section]?.warnAt ?? []));
}

function ascending(path: readonly string[], fractions: readonly number[]): readonly PolicyProblem[] {
  return fractions.flatMap((fraction, i) => {
    const before = fractions[i - 1];
    return before === undefined || before < fraction ? [] : [problem([...path, i], 'warnings are not in order', 'write them from the lowest to the highest, each once')];
  });
}

function orderProblems({ ladder, window, article }: SoundParts): readonly PolicyProblem[] {
  const tooEarly = ladder && ladder.final <= ladder.followUp;
  return [
    ...(tooEarly ? [problem(['ladder', 'final'], 'the final reminder is not later than the follow-up', 'both count from when we asked: make final longer than followUp')] : []),
    ...(window ? windowProblems(window.within) : []),
    ...(article ? articleProblems(article) : []),
  ];
}

function windowProblems(within: NonNullable<SoundParts['window']>['within']): readonly PolicyProblem[] {
  return PRIORITIES.flatMap((priority, i) => {
    const graver = PRIORITIES[i - 1];
    if (graver === undefined || within[graver] <= within[priority]) return [];
    return [problem(['window', 'within', priority], `${priority} has less time than ${graver}, which is more urgent`, `make ${priority} at least as long as ${graver}`)];
  });
}

function articleProblems({ urgent, owner, manager }: NonNullable<SoundParts['article']>): readonly PolicyProblem[] {
  return [
    ...(urgent > owner ? [problem(['article', 'urgent'], 'an urgent article is reminded of later than any other', 'make urgent at most as long as owner')] : []),
    ...(owner > manager ? [problem(['article', 'manager'], 'the manager is told before the owner of the article', 'make manager at least as long as owner')] : []),
  ];
}
