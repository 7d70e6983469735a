import type { Case } from '../../actions/case';
import type { Effect, Say } from '../../effects';
import type { Fact } from '../../facts/fact';
import type { FactName } from '../../facts/values';
import { intentId } from '../../intents';

/** By the fact: what it makes somebody need to know, or sets going. */
export type Rules = { readonly [N in FactName]?: (f: Fact<N>, theCase: Case) => readonly Effect[] };

/** A message to the customer that a fact calls for, through whatever door it came. */
export const tellCustomer = (kind: string, f: Fact, template: string, values: Readonly<Record<string, string>>): Say => ({
  do: 'say',
  id: intentId(kind, 'customer', f.name, f.n),
  public: true,
  wording: { template, values },
});
