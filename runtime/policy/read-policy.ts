import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { checkPolicy } from '../../domain/policy/check';
import type { PolicyProblem, SoundParts } from '../../domain/policy/document';
import { resolvePolicy } from '../../domain/policy/resolve';
import type { SitePolicy } from '../../domain/policy/settings';
import { isPlainMap, merge } from './merge';
import type { PlainMap } from './merge';
import { PolicyError } from './policy-error';
import type { PolicyFault } from './policy-error';
import { policySchema } from './schema';
import { unsay } from './section';
import { readYaml } from './yaml-source';
import type { Path, YamlSource } from './yaml-source';

type Issues = readonly v.BaseIssue<unknown>[];

/**
 * The policy in a YAML text, with overrides laid over it before it is checked. Throws a `PolicyError` with all that
 * is wrong, in the order of the file; `source` is how it names the text.
 */
export function readPolicy(text: string, source: string, overrides: PlainMap = {}): SitePolicy {
  const yaml = readYaml(text);
  if (yaml.errors.length > 0) {
    throw new PolicyError(source, yaml.errors.map(({ line, message }) => ({ line, path: '', message, remedy: 'mend the notation; the keys are checked after that' })));
  }
  const parsed = v.safeParse(policySchema, merge(yaml.value, overrides));
  const issues: Issues = parsed.issues ?? [];
  const problems = [...issues.map(problemOf), ...checkPolicy(parsed.success ? parsed.output : soundParts(parsed.output, issues))];
  if (problems.length > 0 || !parsed.success) throw new PolicyError(source, inOrder(problems.map((problem) => faultOf(problem, yaml, overrides))));
  return resolvePolicy(parsed.output, shortHash);
}

const shortHash = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 12);

const pathOf = (issue: v.BaseIssue<unknown>): Path => (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

const problemOf = (issue: v.BaseIssue<unknown>): PolicyProblem => ({ path: pathOf(issue), ...unsay(issue.message) });

/** What the schema left over, less each part that it complained about: the rest has the shape that it should have. */
function soundParts(output: unknown, issues: Issues): SoundParts {
  const parts: Record<string, unknown> = isPlainMap(output) ? { ...output } : {};
  for (const [name, entry] of issues.map(pathOf)) {
    if (name === undefined) continue;
    const whole = parts[name];
    if (name === 'people' && entry !== undefined && isPlainMap(whole)) parts[name] = { ...whole, [entry]: undefined };
    else if (name === 'matrix' && typeof entry === 'number' && Array.isArray(whole)) parts[name] = whole.with(entry, undefined);
    else Reflect.deleteProperty(parts, name);
  }
  return parts satisfies Partial<Record<keyof SoundParts, unknown>>;
}

function faultOf({ path, message, remedy }: PolicyProblem, yaml: YamlSource, overrides: PlainMap): PolicyFault {
  const place = { path: dotted(path), message, remedy };
  return reaches(overrides, path) ? place : { line: yaml.lineOf(path), ...place };
}

/** True when the value at the path came with the overrides. */
function reaches(overrides: PlainMap, path: Path): boolean {
  let value: unknown = overrides;
  for (const step of path) {
    if (!isPlainMap(value)) return true;
    if (!Object.hasOwn(value, step)) return false;
    value = value[step];
  }
  return true;
}

const dotted = (path: Path): string => path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${step}`)).join('');

const inOrder = (faults: readonly PolicyFault[]): readonly PolicyFault[] => faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
