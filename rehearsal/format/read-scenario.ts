import * as v from 'valibot';
import type { Json } from '../../domain/json';
import { PROCESSES } from '../../runtime/config';
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
 * Reads a scenario.
 * @throws ScenarioError with every problem of the file, by line
 */
export function readScenario(text: string, file: string): Scenario {
  const source = readYaml(text);
  const problems: Problem[] = [...source.problems];
  const place: Place = {
    lineOf: (path) => source.lineOf(path),
    complain: (path, message) => void problems.push({ line: source.lineOf(path), message }),
  };
  const scenario = problems.length > 0 ? undefined : readWhole(source.value, file, place);
  if (scenario) problems.push(...misfits(scenario, (key) => source.lineOf(['given', key])));
  if (!scenario || problems.length > 0) throw new ScenarioError(file, problems.sort((a, b) => a.line - b.line));
  return scenario;
}

function readWhole(value: Json, file: string, place: Place): Scenario | undefined {
  if (!isMapping(value)) {
    place.complain([], 'a scenario is a mapping with name, process, start and steps');
    return undefined;
  }
  for (const key of Object.keys(value).filter((one) => !KEYS.includes(one))) place.complain([key], `unknown key "${key}"; there are: ${KEYS.join(', ')}`);
  const { name, process, start, given, steps } = value;
  if (typeof name !== 'string') place.complain(['name'], '`name` is missing: a sentence that says what happens');
  const known = PROCESSES.find((one) => one === process);
  if (known === undefined) place.complain(['process'], `\`process\` must be one of ${PROCESSES.join(', ')}`);
  if (typeof start !== 'string' || !isInstant(start)) place.complain(['start'], '`start` must be an instant with its offset');
  if (!isList(steps)) place.complain(['steps'], '`steps` must be a list');
  const read = {
    file,
    name: typeof name === 'string' ? name : file,
    start: typeof start === 'string' ? Date.parse(start) : 0,
    given: given === undefined || given === null ? NOTHING : readGiven(given, place),
    steps: readSteps(isList(steps) ? steps : [], place),
  };
  return known && { ...read, process: known };
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
