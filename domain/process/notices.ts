import type { Case } from '../actions/case';
import type { Effect, Tell } from '../effects';
import type { Fact } from '../facts/fact';
import type { FactName } from '../facts/values';
import { intentId } from '../intents';

/** A notice that a fact calls for; `decision`: the page on which the one who is told decides. */
export const tell = (kind: string, f: Fact, to: readonly string[], template: string, values: Tell['values'] = {}, decision?: string): Tell => ({
  do: 'tell',
  id: intentId(kind, f.name, f.n),
  to,
  template,
  values,
  ...(decision === undefined ? {} : { link: { to: 'decision', decision, who: to[0] ?? '' } }),
});

/** Where tickets are counted, the site hears who has this one after each of these facts. */
export const loadOf = (changes: readonly FactName[], f: Fact, { settings }: Case): readonly Effect[] =>
  settings.countsTickets && changes.includes(f.name) ? [{ do: 'consult', id: intentId('consult', 'load', f.name, f.n), about: 'load' }] : [];
