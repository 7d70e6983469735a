import { createHash } from 'node:crypto';
import { now } from '../state/clock';
import type { Site } from '../state/model';
import { DeskRefusal } from '../desk/refusal';

const KEPT_FOR_MS = 2 * 60 * 60 * 1000;

interface StoredAnswer {
  readonly key: string;
  readonly at: number;
  readonly requestHash: string;
  readonly ticketId: number;
  readonly auditId: number;
}

const recordKey = (site: Site, key: string): string => `idempotency/${site.name}/${encodeURIComponent(key)}`;
const hashOf = (body: unknown): string => createHash('sha256').update(JSON.stringify(body)).digest('hex');
const answers = new WeakMap<Site, Map<string, StoredAnswer>>();

function answersOf(site: Site): Map<string, StoredAnswer> {
  const known = answers.get(site);
  if (known) return known;
  const prefix = recordKey(site, '');
  const loaded = [...site.records.loaded].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value as StoredAnswer);
  const fresh = new Map(loaded.map((answer) => [answer.key, answer]));
  answers.set(site, fresh);
  return fresh;
}

/**
 * The answer to an earlier creation with this key, if it was at most two hours ago by the site's clock.
 * @throws DeskRefusal 400 when that one had another body.
 */
export function earlierAnswer(site: Site, key: string, body: unknown): StoredAnswer | undefined {
  const answer = answersOf(site).get(key);
  if (!answer || now(site) - answer.at >= KEPT_FOR_MS) return undefined;
  if (answer.requestHash !== hashOf(body)) {
    throw new DeskRefusal(400, { error: 'IdempotentRequestError', description: "Request parameters don't match the given idempotency key. Please check your request or use a different idempotency key." });
  }
  return answer;
}

export function rememberAnswer(site: Site, key: string, body: unknown, ticketId: number, auditId: number): void {
  const answer: StoredAnswer = { key, at: now(site), requestHash: hashOf(body), ticketId, auditId };
  answersOf(site).set(key, answer);
  site.records.put(recordKey(site, key), answer);
}
