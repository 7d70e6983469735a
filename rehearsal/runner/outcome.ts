import type { Json } from '../../domain/json';
import type { Refused } from '../format/scenario';
import { asPattern } from '../expectations/matches';
import { StepFailure } from './step-failure';

/** What an act led to, at whichever door. A page says what is missing, but tells no code. */
type Outcome =
  | { readonly done: Json }
  | { readonly refused: { readonly code?: string; readonly message: string; readonly missing: readonly { readonly fact: string }[] } };

/** A refusal that nobody expects fails the run, and so does an act that was to be refused. @throws StepFailure */
export function compare(key: string, expected: Refused | undefined, outcome: Outcome): void {
  const refusal = 'refused' in outcome ? outcome.refused : undefined;
  if (!expected && !refusal) return;
  if (expected && refusal && fits(expected, refusal)) return;
  const { code, message, missing = [] } = refusal ?? {};
  const actual: Json = refusal ? { ...(code === undefined ? {} : { code }), message: message ?? '', missing: missing.map(({ fact }) => fact) } : 'done';
  throw new StepFailure(key, expected ? { refused: { ...expected } } : 'done', actual);
}

function fits(expected: Refused, refusal: Extract<Outcome, { refused: object }>['refused']): boolean {
  const named = refusal.missing.map(({ fact }) => fact).toSorted();
  return (
    (expected.code === undefined || expected.code === refusal.code) &&
    (expected.message === undefined || says(refusal.message, expected.message)) &&
    (expected.missing === undefined || JSON.stringify(expected.missing.toSorted()) === JSON.stringify(named))
  );
}

const says = (message: string, part: string): boolean => asPattern(part)?.test(message) ?? message.includes(part);
