/** What a fault can strike call by call. */
export const WIRES = ['zendesk', 'zoho', 'netsuite', 'chat', 'mail'] as const;
export type Wire = (typeof WIRES)[number];

export interface CallFault {
  readonly on?: string | undefined;
  readonly status?: number | undefined;
  /** Calls that it still strikes; without a number it lasts until it is ended. */
  times?: number | undefined;
  readonly loseAnswer?: boolean | undefined;
  /** Milliseconds. */
  readonly delay?: number | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
}

export type Faults = Record<Wire, CallFault[]> & {
  readonly webhooks: { lose: number; duplicate: number; reorder: number };
  limits: boolean;
};

export const noFaults = (): Faults => ({
  zendesk: [],
  zoho: [],
  netsuite: [],
  chat: [],
  mail: [],
  webhooks: { lose: 0, duplicate: 0, reorder: 0 },
  limits: false,
});
