import type { CalendarSpec } from '../calendar';
import type { Priority, TrackKind } from '../facts/words';
import type { AskedAbout, MatrixRow, Person } from './settings';

/**
 * A policy file as it was written, its lengths of time already milliseconds, its business days whole numbers and its
 * percentages fractions.
 */
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
  readonly ladder: { readonly followUp: number; readonly final: number; readonly spacing: number; readonly close: number; readonly patientAbout: readonly AskedAbout[] };
  readonly automaticReplies: { readonly subjects: readonly string[] };
  readonly engineering: { readonly chaseEvery: number };
  /** `price` and `guidance` in milliseconds, the others in business days. */
  readonly chase: Readonly<Record<'sales' | 'rga' | 'invoice' | 'project' | 'order' | 'price' | 'guidance', number>>;
  readonly tripReport: { readonly within: number; readonly warnAt: readonly number[] };
  readonly article: { readonly owner: number; readonly manager: number; readonly urgent: number; readonly owedBy: readonly TrackKind[] };
  readonly notes: { readonly within: number };
  readonly purchaseOrder: { readonly required: 'always' | 'billable' };
  readonly prices: { readonly currency: string; readonly validFor: number };
  readonly orders: { readonly tellCustomer: boolean };
  readonly notices: { readonly by: readonly ('mail' | 'chat')[]; readonly digestAt: string };
  readonly confirmLink: { readonly validFor: number };
  readonly closing: { readonly requiredFields: Readonly<Record<'all' | TrackKind, readonly string[]>> };
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
