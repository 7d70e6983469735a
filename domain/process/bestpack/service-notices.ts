import type { Case } from '../../actions/case';
import type { Effect, Say, Tell } from '../../effects';
import type { Fact } from '../../facts/fact';
import type { FactName } from '../../facts/values';
import { intentId } from '../../intents';

/** By the fact: what it makes somebody need to know, or sets going. */
export type Rules = { readonly [N in FactName]?: (f: Fact<N>, theCase: Case) => readonly Effect[] };

/** A notice that a fact calls for; `decision`: the page on which the one who is told decides. */
export const tell = (kind: string, f: Fact, to: readonly string[], template: string, values: Tell['values'], decision?: string): Tell => ({
  do: 'tell',
  id: intentId(kind, f.name, f.n),
  to,
  template,
  values,
  ...(decision === undefined ? {} : { link: { to: 'decision', decision, who: to[0] ?? '' } }),
});

/** A message to the customer that a fact calls for, through whatever door it came. */
export const tellCustomer = (kind: string, f: Fact, template: string, values: Readonly<Record<string, string>>): Say => ({
  do: 'say',
  id: intentId(kind, 'customer', f.name, f.n),
  public: true,
  wording: { template, values },
});
