import type { CalendarSpec } from '../calendar';
import type { Priority } from '../facts/words';
import type { MatrixRow, Person } from './settings';

/** A policy file as it was written, its lengths of time already milliseconds and its percentages fractions. */
export interface PolicyDocument {
  readonly process: 'bestpack';
  readonly owner: string;
  readonly triager: string;
  /** Epoch milliseconds. */
  readonly from?: number | undefined;
  readonly team: { readonly name: string };
  readonly calendar: CalendarSpec;
  readonly acknowledgment: { readonly within: number; readonly warnAt: readonly number[] };
  readonly window: { readonly within: Readonly<Record<Priority, number>>; readonly warnAt: readonly number[] };
  readonly ladder: { readonly followUp: number; readonly final: number; readonly spacing: number; readonly close: number };
  readonly automaticReplies: { readonly subjects: readonly string[] };
  readonly engineering: { readonly chaseEvery: number };
  readonly confirmLink: { readonly validFor: number };
  readonly closing: { readonly requiredFields: readonly string[] };
  readonly enforce: 'undo' | 'warn';
  readonly grace: number;
  readonly people: Readonly<Record<string, Person>>;
  readonly matrix: readonly MatrixRow[];
}

/**
 * The parts of a file that are well formed, so that the rest of it can be checked all the same. A section that is
 * missing was faulty; so was a person or a row that is `undefined`.
 */
export type SoundParts = Partial<Omit<PolicyDocument, 'people' | 'matrix'>> & {
  readonly people?: Readonly<Record<string, Person | undefined>>;
  readonly matrix?: readonly (MatrixRow | undefined)[];
};

/** What is wrong at a place of the file, and what to write instead. */
export interface PolicyProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly remedy: string;
}
