/** A forbidden change that was made in the desk itself. */
export interface ViolationRecord {
  /** The action that the change stands for. */
  readonly kind: string;
  readonly round: number;
  readonly by: string;
  readonly at: number;
  /** What the desk shows because of it; only fields that still hold it are restored. */
  readonly held: { readonly status?: string; readonly tag?: string };
  /** `open` in its grace; `completed` by evidence that came in time; `undone`; `stands`, with a task. */
  readonly state: 'open' | 'completed' | 'undone' | 'stands';
}

/** True while the desk may keep showing what was forbidden. */
export const isHeld = (violation: ViolationRecord): boolean => violation.state === 'open' || violation.state === 'stands';
