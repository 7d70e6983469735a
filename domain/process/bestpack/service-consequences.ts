import type { Case } from '../../actions/case';
import { holderOf } from '../../actions/case';
import { billableWord } from '../../actions/service-data';
import type { Effect } from '../../effects';
import type { Fact } from '../../facts/fact';
import { has } from '../../facts/fact-book';
import { intentId } from '../../intents';
import { tell } from '../notices';
import type { Rules } from './service-notices';
import { VISIT_RULES } from './visit-consequences';

/** What a fact of the service track makes somebody need to know, or sets going. `theCase` already contains it. */
export function serviceConsequences(f: Fact, theCase: Case): readonly Effect[] {
  const rule = RULES[f.name] as ((fact: Fact, theCase: Case) => readonly Effect[]) | undefined;
  return rule?.(f, theCase) ?? [];
}

const RULES: Rules = {
  ...VISIT_RULES,

  routedToSales: (f, { settings }) => [tell('assigned', f, [holderOf('sales', settings)], 'notice-sales', {}, intentId('distributor', f.n))],

  authorization: (f, { facts }) => (has(facts, 'project') ? [] : [{ do: 'consult', id: intentId('consult', 'project', f.n), about: 'project' }]),

  /** What the manager set herself she approves in the same breath. */
  billing: (f, { settings }) => {
    if (f.by === settings.owner) return [];
    const values = { billable: billableWord(f.value.billable), reason: f.value.reason ?? 'none given' };
    return [tell('approval', f, [settings.owner], 'notice-approval', values, intentId('billing', f.n))];
  },

  projectClosed: (f) => [{ do: 'consult', id: intentId('consult', 'closeProject', f.n), about: 'closeProject' }],
};
