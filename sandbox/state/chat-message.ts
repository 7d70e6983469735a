/** What an incoming webhook of a team chat was sent. */
export interface ChatMessage {
  readonly id: number;
  /** Epoch milliseconds of the site's clock. */
  readonly at: number;
  readonly kind: 'slack' | 'teams';
  readonly text: string;
}
