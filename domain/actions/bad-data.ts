import * as v from 'valibot';
import { refusal } from './action';
import type { Refusal } from './refusal';

/** Everything that is wrong with the data of an action, by field. */
export function badData({ label, name }: { readonly label: string; readonly name: string }, issues: readonly v.BaseIssue<unknown>[]): Refusal {
  const missing = issues.map((issue) => ({
    fact: v.getDotPath(issue) ?? name,
    who: 'you',
    how: issue.message.startsWith('Invalid key') ? (issue.received === 'undefined' ? 'it is required' : 'no such field') : issue.message,
  }));
  return refusal('badData', `${label}: ${missing.map(({ fact, how }) => `${fact}: ${how}`).join('; ')}.`, missing);
}
