import type { Case } from '../actions/case';
import type { FactName } from '../facts/values';
import type { TrackKind } from '../facts/words';
import type { ProcessName } from '../policy/settings';

/** Who owes a step: an office of the policy, whoever has the track, or whoever makes the visit. */
export type Owner = 'triager' | 'assignee' | 'owner' | 'pricing' | 'sales' | 'management' | 'customerService' | 'visitor';

/** A place on the process map. */
export interface Step {
  /** `<stage>/<name>`, as `technical/review`; the name alone where a process has no stages. */
  readonly name: string;
  readonly owner: Owner | ((theCase: Case) => Owner);
  /** The facts that finish it, or the rule. */
  readonly done: readonly FactName[] | ((theCase: Case) => boolean);
  /** The action that finishes it, or the one that is owed next. */
  readonly action: string | ((theCase: Case) => string);
  /** Whether it is on the way at all; absent: always. */
  readonly when?: (theCase: Case) => boolean;
  /** Until when it is owed, where it has a deadline of its own. */
  readonly due?: (theCase: Case) => number | undefined;
}

export interface ProcessMap {
  readonly name: ProcessName;
  /** Before the work is split into tracks. */
  readonly intake: readonly Step[];
  readonly tracks: Readonly<Partial<Record<TrackKind, readonly Step[]>>>;
  /** Where all tracks end; its last step is never done. */
  readonly closure: readonly Step[];
}

/** The steps of one stage, in order. */
export const stage = (name: string, steps: Readonly<Record<string, Omit<Step, 'name'>>>): readonly Step[] =>
  unstaged(steps).map((step) => ({ ...step, name: `${name}/${step.name}` }));

/** The steps of a process without stages, in order. */
export const unstaged = (steps: Readonly<Record<string, Omit<Step, 'name'>>>): readonly Step[] => Object.entries(steps).map(([name, row]) => ({ name, ...row }));

/** Every step of the map, in the order of the page. */
export const allSteps = ({ intake, tracks, closure }: ProcessMap): readonly Step[] => [...intake, ...Object.values(tracks).flat(), ...closure];
