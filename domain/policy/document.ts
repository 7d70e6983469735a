import type { CalendarSpec } from '../calendar';
import type { Priority, TrackKind } from '../facts/words';
import type { AskedAbout, BestpackSettings, L1Settings, MatrixRow, Person, ProcessName, SitePolicy } from './settings';

/** A length of time for each priority. Milliseconds. */
export type LengthByPriority = Readonly<Record<Priority, number>>;

/** What every policy file says, whatever its process. */
interface CommonDocument {
  readonly owner: string;
  readonly triager: string;
  /** Epoch milliseconds. */
  readonly from?: number | undefined;
  readonly calendar: CalendarSpec;
  readonly acknowledgment: { readonly within: number; readonly warnAt: readonly number[]; readonly automatic: boolean };
  readonly ladder: { readonly followUp: number; readonly final: number; readonly spacing: number; readonly close: number; readonly patientAbout: readonly AskedAbout[] };
  readonly automaticReplies: { readonly subjects: readonly string[] };
  readonly notices: SitePolicy['notices'];
  readonly confirmLink: { readonly validFor: number };
  readonly enforce: 'undo' | 'warn';
  readonly grace: number;
  readonly people: Readonly<Record<string, Person>>;
  readonly matrix: readonly MatrixRow[];
}

export interface BestpackDocument extends CommonDocument {
  readonly process: BestpackSettings['process'];
  readonly team: { readonly name: string };
  readonly window: { readonly within: LengthByPriority; readonly warnAt: readonly number[] };
  readonly engineering: { readonly chaseEvery: number };
  /** `price` and `guidance` in milliseconds, the others in business days. */
  readonly chase: Readonly<Record<'sales' | 'rga' | 'invoice' | 'project' | 'order' | 'price' | 'guidance', number>>;
  readonly tripReport: { readonly within: number; readonly warnAt: readonly number[] };
  readonly article: { readonly owner: number; readonly manager: number; readonly urgent: number; readonly owedBy: readonly TrackKind[] };
  readonly notes: { readonly within: number };
  readonly purchaseOrder: { readonly required: 'always' | 'billable' };
  readonly prices: { readonly currency: string; readonly validFor: number };
  readonly orders: { readonly tellCustomer: boolean };
  readonly closing: { readonly requiredFields: Readonly<Record<'all' | TrackKind, readonly string[]>> };
}

export interface L1Document extends CommonDocument {
  readonly process: L1Settings['process'];
  readonly team: { readonly name: string; readonly address?: string | undefined };
  readonly progress: { readonly within: LengthByPriority };
  readonly channels: { readonly portal: boolean };
  readonly reopen: { readonly within: number };
  readonly choice: SitePolicy['choice'];
}

/**
 * A policy file as it was written, its lengths of time already milliseconds, its business days whole numbers and its
 * percentages fractions.
 */
export type PolicyDocument = BestpackDocument | L1Document;

type OwnKeys = 'process' | 'people' | 'matrix';

/**
 * The parts of a file that are well formed, so that the rest of it can be checked all the same. A section that is
 * missing was faulty, or belongs to another process; so was a person or a row that is `undefined`.
 */
export type SoundParts = Partial<Omit<BestpackDocument, OwnKeys>> &
  Partial<Omit<L1Document, OwnKeys>> & {
    readonly process?: ProcessName;
    readonly people?: Readonly<Record<string, Person | undefined>>;
    readonly matrix?: readonly (MatrixRow | undefined)[];
  };

/** What is wrong at a place of the file, and what to write instead. */
export interface PolicyProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly remedy: string;
}
