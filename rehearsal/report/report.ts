import { stringify } from 'yaml';
import type { Json } from '../../domain/json';
import type { FailedStep, ScenarioResult } from '../runner/run-scenario';

/** A scenario's result for people: a line, and for each failure what was expected and what was there. */
export function writeResult({ file, name, passed, failures, tookMs }: ScenarioResult): string {
  const head = `${passed ? '✓' : '✗'} ${name} (${(tookMs / 1000).toFixed(1)} s)`;
  return passed ? head : [`${head}\n  ${file}`, ...failures.map((failure) => writeFailure(file, failure))].join('\n');
}

function writeFailure(file: string, { line, step, key, expected, actual, order }: FailedStep): string {
  const place = `  ${file}:${line}  step ${step}, ${key}${order === undefined ? '' : ` (order ${order})`}`;
  return [place, ...block('expected', expected), ...block('actual', actual)].join('\n');
}

function block(title: string, value: Json): readonly string[] {
  const written = stringify(value, { lineWidth: 0, flowCollectionPadding: false }).trimEnd().split('\n');
  return written.length === 1 ? [`    ${title}: ${written[0] ?? ''}`] : [`    ${title}:`, ...written.map((one) => `      ${one}`)];
}

/** A scenario's result for programs. */
export const resultForPrograms = ({ file, passed, failures, timeline }: ScenarioResult): Json => ({
  file,
  passed,
  failures: failures.map((failure) => ({ ...failure })),
  timeline,
});

export function lastLine(results: readonly { readonly passed: boolean }[], unreadable = 0): string {
  const passed = results.filter((result) => result.passed).length;
  return `${passed} passed, ${results.length - passed + unreadable} failed`;
}
