export interface ReconcileInput {
  readonly site: string;
}

/** What a sweep came to: how many tickets were saved in its time, and how many of those looked because of it (the others have ended). */
export interface Swept {
  readonly seen: number;
  readonly woken: number;
}

/** `until`: up to when everything that was saved has been told; the next run of the Schedule goes on from there. */
export interface ReconcileOutcome extends Swept {
  readonly until: number;
}
