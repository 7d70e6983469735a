import type { Channel } from './activities';

export interface DigestInput {
  readonly site: string;
}

/**
 * What became of one person's list. `earlier`: they got it today already; `unknown`: it may have gone out, so it is not
 * sent again; `failed`: it surely did not, and another digest on the same day tries again.
 */
export interface DigestOutcome {
  readonly to: string;
  readonly outcome: Exclude<Channel, 'none'> | 'earlier' | 'unknown' | 'failed';
  readonly why?: string;
}
