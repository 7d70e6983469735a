import type { Json } from '../json';

/** What a save left in the desk: a status, a tag, an assignee, or fields with their values and what they were before. */
export interface Held {
  readonly status?: string;
  readonly tag?: string;
  readonly assignee?: string;
  /** Who had it before; nobody where absent. */
  readonly assigneeBefore?: string;
  /** Why nobody may do it, where it is not the author who may not. */
  readonly why?: string;
  readonly fields?: Readonly<Record<string, { readonly value: string; readonly before: string | null }>>;
}

/** A forbidden change that was made in the desk itself. */
export interface ViolationRecord {
  /** The action that the change stands for. */
  readonly kind: string;
  /** With what the act was tried, so that it can be judged again. */
  readonly data?: Json;
  readonly round: number;
  readonly by: string;
  readonly at: number;
  /** What the desk shows because of it; only fields that still hold it are restored. */
  readonly held: Held;
  /** `open` in its grace; `completed` by evidence that came in time; `undone`; `stands`, with a task. */
  readonly state: 'open' | 'completed' | 'undone' | 'stands';
}

/** True while the desk may keep showing what was forbidden. */
export const isHeld = (violation: ViolationRecord): boolean => violation.state === 'open' || violation.state === 'stands';
