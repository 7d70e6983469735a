import type { Json } from '../json';

/** One line of a ticket's history. `event` is the name of an action, a kind of message, `entered <step>`, or a word of ours. */
export interface TimelineEntry {
  readonly at: number;
  readonly event: string;
  readonly by?: string;
  readonly door?: string;
  readonly detail?: { readonly [key: string]: Json | undefined };
}
