/** What became of the webhooks since the process started. */
export type WebhookOutcome = 'accepted' | 'ownSave' | 'otherBrand' | 'ended' | 'badSignature' | 'garbage';

export interface WebhookCounts {
  readonly count: (outcome: WebhookOutcome) => void;
  readonly read: () => Readonly<Record<WebhookOutcome, number>>;
}

export function createWebhookCounts(): WebhookCounts {
  const counts: Record<WebhookOutcome, number> = { accepted: 0, ownSave: 0, otherBrand: 0, ended: 0, badSignature: 0, garbage: 0 };
  return { count: (outcome) => void (counts[outcome] += 1), read: () => ({ ...counts }) };
}
