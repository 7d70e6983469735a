/** What became of the webhooks since the process started. */
const OUTCOMES = ['accepted', 'ownSave', 'otherBrand', 'otherDepartment', 'ended', 'probe', 'unknownSite', 'badSignature', 'garbage', 'late'] as const;
export type WebhookOutcome = (typeof OUTCOMES)[number];

export interface WebhookCounts {
  readonly count: (outcome: WebhookOutcome) => void;
  readonly read: () => Readonly<Record<string, number>>;
}

export function createWebhookCounts(): WebhookCounts {
  const counts = new Map<WebhookOutcome, number>(OUTCOMES.map((outcome) => [outcome, 0]));
  return { count: (outcome) => void counts.set(outcome, (counts.get(outcome) ?? 0) + 1), read: () => Object.fromEntries(counts) };
}
