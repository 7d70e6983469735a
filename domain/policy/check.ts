import { checkCalendar } from '../calendar';
import { matrixProblems } from './check-matrix';
import { emailProblems, nameProblems } from './check-people';
import { timeProblems } from './check-times';
import type { PolicyProblem, SoundParts } from './document';
import { problem } from './problem';
import type { ProcessName, Role } from './settings';

/** Everything that is wrong between the parts of a policy: names, offices, hours, the order of its lengths of time. */
export function checkPolicy(parts: SoundParts): readonly PolicyProblem[] {
  return [...officeProblems(parts), ...emailProblems(parts), ...matrixProblems(parts), ...calendarProblems(parts), ...timeProblems(parts)];
}

/** The role that holds each office. */
const OFFICES: Readonly<Record<ProcessName, Readonly<Record<'triager' | 'owner', Role>>>> = {
  bestpack: { triager: 'supportAdmin', owner: 'engineeringManager' },
  'l1-desk': { triager: 'associate', owner: 'teamLead' },
  'amc-desk': { triager: 'associate', owner: 'teamLead' },
};

function officeProblems(parts: SoundParts): readonly PolicyProblem[] {
  const { process } = parts;
  if (process === undefined) return [];
  return (['triager', 'owner'] as const).flatMap((office) => {
    const name = parts[office];
    return name === undefined ? [] : nameProblems(parts, [office], name, [OFFICES[process][office]]);
  });
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
