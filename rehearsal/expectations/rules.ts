import type { Json } from '../../domain/json';
import { isList, isMapping } from '../format/json-shapes';
import { asPattern, findsAll, inOrder, matches, pairsUp } from './matches';

/** The key that a bare word in a list stands for. */
const KIND_OF: Readonly<Record<string, string>> = {
  sent: 'kind', told: 'kind', notes: 'kind', missing: 'fact', facts: 'fact', tasks: 'action', tracks: 'kind', violations: 'kind',
  skipped: 'who', undone: 'what', refusals: 'code', timeline: 'event', proposed: 'to',
  decisions: 'kind', linked: 'ticket', erp: 'record',
};
const HAVE_TEXT = ['sent', 'notes'];

/** Whether what is seen under a key meets what is expected of it. */
export function meets(key: string, expected: Json, actual: Json | undefined): boolean {
  if (key === 'explain') return asList(expected).every((one) => matches(one, actual, key));
  if (key === 'fields') return matches(inLowerCase(expected), inLowerCase(actual ?? null), key);
  if (key === 'article' && typeof expected === 'string') return matches({ state: expected }, actual, key);
  if (!isList(actual)) return matches(expected, actual, key);
  if (isMapping(expected) && 'some' in expected) return findsAll(items(key, expected['some'] ?? null), actual, key);
  const wanted = items(key, expected);
  if (key === 'timeline') return inOrder(wanted, actual, key);
  if (key === 'facts') return wanted.every((item) => actual.some((one) => matches(item, one, key)));
  if (key === 'sent') return wanted.length === actual.length && inOrder(wanted, actual, key);
  return pairsUp(wanted, actual, key);
}

/** A drop-down's value is a tag, which desks keep in lower case whatever its option is called. */
function inLowerCase(value: Json): Json {
  if (typeof value === 'string') return asPattern(value) ? value.replace(/\/$/, '/i') : value.toLowerCase();
  return isMapping(value) ? Object.fromEntries(Object.entries(value).map(([title, one]) => [title, inLowerCase(one)])) : value;
}

const asList = (value: Json): readonly Json[] => (isList(value) ? value : [value]);

function items(key: string, expected: Json): readonly Json[] {
  const kind = KIND_OF[key];
  return asList(expected).map((item) => {
    if (kind === undefined || typeof item !== 'string') return key === 'facts' ? factItem(item) : item;
    if (HAVE_TEXT.includes(key) && asPattern(item)) return { text: item };
    return key === 'facts' ? factItem({ fact: item }) : { [kind]: item };
  });
}

/** `escalation#2` names an episode; without a number the newest is meant, which is the one that is observed as `newest`. */
function factItem(item: Json): Json {
  if (!isMapping(item) || typeof item['fact'] !== 'string') return item;
  const [name = '', n] = item['fact'].split('#');
  return { ...item, fact: name, ...(n === undefined ? { newest: true } : { n: Number(n) }) };
}
