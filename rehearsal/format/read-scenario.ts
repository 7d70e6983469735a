import * as v from 'valibot';
import type { Json } from '../../domain/json';
import type { ProcessName } from '../../domain/policy/settings';
import { PROCESSES } from '../../domain/policy/settings';
import { isList, isMapping } from './json-shapes';
import { misfits } from './misfits';
import type { Problem } from './problem';
import { ScenarioError } from './problem';
import type { Given, Scenario, Step } from './scenario';
import { isInstant } from './shapes';
import { readStep } from './step';
import type { Place } from './step';
import { given as givenShape, toGiven } from './world';
import { readYaml } from './yaml-source';
import type { Path } from './yaml-source';

const KEYS = ['name', 'process', 'start', 'given', 'steps'];
const NOTHING: Given = { away: [], tickets: [], articles: [], contracts: [], policy: {}, netsuite: false };

/**
 * Reads a file: one scenario for each process that it names.
 * @throws ScenarioError with every problem of the file, by line
 */
export function readScenarios(text: string, file: string): readonly Scenario[] {
  const source = readYaml(text);
  const problems: Problem[] = [...source.problems];
  const place: Place = {
    lineOf: (path) => source.lineOf(path),
    complain: (path, message) => void problems.push({ line: source.lineOf(path), message }),
  };
  const scenarios = problems.length > 0 ? [] : readWhole(source.value, file, place);
  for (const one of scenarios) problems.push(...misfits(one, (key) => source.lineOf(['given', key])));
  if (problems.length > 0) throw new ScenarioError(file, problems.sort((a, b) => a.line - b.line));
  return scenarios;
}

function readWhole(value: Json, file: string, place: Place): readonly Scenario[] {
  if (!isMapping(value)) {
    place.complain([], 'a scenario is a mapping with name, process, start and steps');
    return [];
  }
  for (const key of Object.keys(value).filter((one) => !KEYS.includes(one))) place.complain([key], `unknown key "${key}"; there are: ${KEYS.join(', ')}`);
  const { name, process = null, start, given, steps } = value;
  if (typeof name !== 'string') place.complain(['name'], '`name` is missing: a sentence that says what happens');
  const processes = readProcesses(process, place);
  if (typeof start !== 'string' || !isInstant(start)) place.complain(['start'], '`start` must be an instant with its offset');
  if (!isList(steps)) place.complain(['steps'], '`steps` must be a list');
  const title = typeof name === 'string' ? name : file;
  const read = {
    file,
    start: typeof start === 'string' ? Date.parse(start) : 0,
    given: given === undefined || given === null ? NOTHING : readGiven(given, place),
    steps: readSteps(isList(steps) ? steps : [], place),
  };
  return processes.map((one) => ({ ...read, process: one, name: processes.length === 1 ? title : `${title} (${one})` }));
}

/** One, or several of which each is tried. */
function readProcesses(given: Json, place: Place): readonly ProcessName[] {
  const named = isList(given) ? given : [given];
  const known = PROCESSES.filter((one) => named.includes(one));
  if (known.length === 0 || known.length < named.length) place.complain(['process'], `\`process\` must be one of ${PROCESSES.join(', ')}, or a list of them`);
  return known;
}

function readSteps(steps: readonly Json[], place: Place): readonly Step[] {
  return steps.map((step, i) => readStep(step, ['steps', i], place)).filter((step) => step !== undefined);
}

function readGiven(given: Json, place: Place): Given {
  const result = v.safeParse(givenShape, given);
  if (result.success) return toGiven(result.output);
  for (const issue of result.issues) {
    const path: Path = ['given', ...(issue.path ?? []).map((item) => item.key as string | number)];
    const key = String(path.at(-1));
    place.complain(path, issue.type === 'strict_object' ? `unknown or missing key "${key}"` : issue.message);
  }
  return NOTHING;
}
