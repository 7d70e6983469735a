import type { FactName, FactValues } from './values';

/** Where an act came in. `clock` and `process` are our own: a deadline, or a consequence of other facts. */
export type Door = 'api' | 'cli' | 'desk' | 'link' | 'signal' | 'temporal' | 'clock' | 'process';

/** A piece of evidence. Never edited: a later record withdraws it, and both stay in the timeline. */
export interface Fact<N extends FactName = FactName> {
  readonly name: N;
  /** Episode: counts the facts of this name from 1. */
  readonly n: number;
  readonly value: FactValues[N];
  readonly at: number;
  /** Roster key, `customer`, `clock` or `process`: whoever came through the door. */
  readonly by: string;
  readonly door: Door;
  /** Whose word it is, where somebody recorded another's. */
  readonly attributedTo?: string;
  /** The act that implied it, for facts that need no click of their own. */
  readonly impliedBy?: string;
  /** The round and the triage in force when it was recorded: together they say which track it belongs to. */
  readonly round: number;
  readonly triage: number;
  readonly withdrawn?: { readonly at: number; readonly by: string; readonly reason: string };
}

/** A fact before the case file gave it its episode, time, author and place. */
export interface NewFact<N extends FactName = FactName> {
  readonly name: N;
  readonly value: FactValues[N];
  readonly impliedBy?: string;
  readonly attributedTo?: string;
}

/** Builds a fact to record; the type of the value follows from the name. */
export function fact<N extends FactName>(name: N, value: FactValues[N], extra: Omit<NewFact<N>, 'name' | 'value'> = {}): NewFact<N> {
  return { name, value, ...extra };
}
