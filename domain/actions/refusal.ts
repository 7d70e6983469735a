/** Why an act was refused. */
export type RefusalCode =
  | 'missingFacts'
  | 'notYourRole'
  | 'reserved'
  | 'trackNotOpen'
  | 'trackEnded'
  | 'orderRule'
  | 'differsFromConfirmed'
  | 'onHold'
  | 'ticketClosed'
  | 'badData';

/** A piece of evidence that a gate misses: `who` can supply it, and `how`. For bad data `fact` is the field's name. */
export interface Missing {
  readonly fact: string;
  readonly who: string;
  readonly how: string;
}

/** A no, in the form that every door answers with. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly missing: readonly Missing[];
}

/** The type of the failure that carries a refusal through Temporal. */
export const REFUSED = 'Refused';
