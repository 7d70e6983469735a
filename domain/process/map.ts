import type { Case } from '../actions/case';
import type { FactName } from '../facts/values';

/** Who owes a step: an office of the policy, or whoever has the ticket. */
type Owner = 'triager' | 'assignee' | 'owner';

/** A place on the process map. */
export interface Step {
  /** `<stage>/<name>`, as `technical/review`. */
  readonly name: string;
  readonly owner: Owner;
  /** The facts that finish it, or the rule. */
  readonly done: readonly FactName[] | ((theCase: Case) => boolean);
  /** The action that finishes it, or the one that is owed next. */
  readonly action: string | ((theCase: Case) => string);
  /** Whether its stage is on the way at all. */
  readonly when: (theCase: Case) => boolean;
}

export interface ProcessMap {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** The steps of one stage, in order. */
export const stage = (name: string, when: Step['when'], steps: Readonly<Record<string, Omit<Step, 'name' | 'when'>>>): readonly Step[] =>
  Object.entries(steps).map(([step, row]) => ({ name: `${name}/${step}`, when, ...row }));
