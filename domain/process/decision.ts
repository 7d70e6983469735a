import type { Json } from '../json';

/** What somebody types into a decision page. A `date` travels as `2026-03-09`, a `number` as a JSON number. */
export interface DecisionField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'date' | 'longText';
  readonly required: boolean;
  /** What the page opens with. */
  readonly value?: string;
}

export interface DecisionAnswer {
  readonly value: string;
  readonly label: string;
  readonly action: string;
  readonly data: { readonly [key: string]: Json | undefined };
}

/** A question to one person, answered on a page of its own; the shape is that of the page's contract. It is open as long as it is listed. */
export interface DecisionView {
  /** `<kind>/<number>`, as `price/2`: the same question has the same id for ever. */
  readonly id: string;
  /** Roster key, or `customer`. */
  readonly who: string;
  readonly question: string;
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly fields: readonly DecisionField[];
  /** What can be decided; each is an act in the name of `who`, its data laid under the fields. */
  readonly answers: readonly DecisionAnswer[];
}
