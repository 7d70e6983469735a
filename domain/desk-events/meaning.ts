import type { Json } from '../json';
import type { NewFact } from '../facts/fact';
import type { ViolationRecord } from './violation';

/** What a save in the desk means: facts that it proves, or an act to be judged like those of any other door. */
export interface Meaning {
  readonly facts?: readonly NewFact[];
  readonly act?: {
    readonly name: string;
    readonly data: Json;
    /** What the desk shows already, and must not keep if the act is refused. */
    readonly held?: ViolationRecord['held'];
  };
  /** The open question was taken back, and why. */
  readonly withdrawsAsk?: string;
  /** Something forbidden that cannot be taken back: it stands as a violation of that kind. */
  readonly violates?: string;
  /** A line for the timeline. */
  readonly event?: string;
}
