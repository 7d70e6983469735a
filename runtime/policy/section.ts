import * as v from 'valibot';
import { didYouMean } from './did-you-mean';
import { isPlainMap } from './merge';

/** What is wrong and what to write instead, as one message of a schema; `unsay` takes it apart again. */
export const say = (message: string, remedy: string): string => `${message}\n${remedy}`;

export function unsay(text: string): { readonly message: string; readonly remedy: string } {
  const [message = '', remedy = ''] = text.split('\n');
  return { message, remedy };
}

/**
 * A map with exactly these keys. Every unknown key is reported (valibot's own strict object stops at the first),
 * with the key that was most likely meant.
 */
export const section = <E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    v.looseObject(entries, (issue) =>
      issue.expected === 'Object'
        ? say('this must be a map of keys', `give it ${listed(Object.keys(entries))}`)
        : say(`${(issue.expected ?? '').replaceAll('"', '')} is missing`, 'add it; docs/policy.md says what it does'),
    ),
    v.rawCheck(({ dataset, addIssue }) => {
      const value: unknown = dataset.value;
      if (!isPlainMap(value)) return;
      for (const key of Object.keys(value).filter((name) => !Object.hasOwn(entries, name))) {
        addIssue({ message: unknownKey(key, Object.keys(entries)), path: [{ type: 'object', origin: 'key', input: value, key, value: value[key] }] });
      }
    }),
  );

function unknownKey(key: string, known: readonly string[]): string {
  const meant = didYouMean(key, known);
  return say(`unknown key "${key}"`, meant === undefined ? `the keys here are ${listed(known)}` : `did you mean "${meant}"?`);
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
