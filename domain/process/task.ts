/** Something a named person owes now. Derived from the missing facts, stored nowhere. */
export interface Task {
  /** Roster key. */
  readonly owner: string;
  /** The action that finishes it. */
  readonly action: string;
  readonly since: number;
  readonly due?: number;
}
