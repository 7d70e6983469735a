import { createHash } from 'node:crypto';
import { DeskRefusal } from '../desk/refusal';
import { now } from '../state/clock';
import { forgetAnswer, keepAnswer } from '../state/keep';
import type { Site, StoredAnswer } from '../state/model';

const KEPT_FOR_MS = 2 * 60 * 60 * 1000;
const MISMATCH = "Request parameters don't match the given idempotency key. Please check your request or use a different idempotency key.";

const hashOf = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('hex');

/** Keys stand in the order of their creation, so the expired ones are always the first. */
function dropExpired(site: Site): void {
  for (const answer of site.answers.values()) {
    if (now(site) - answer.at < KEPT_FOR_MS) return;
    site.answers.delete(answer.key);
    forgetAnswer(site, answer);
  }
}

/**
 * What an earlier creation with this key was answered, if it was less than two hours ago by the site's clock.
 * @throws DeskRefusal 400 when that one had another body.
 */
export function earlierAnswer(site: Site, key: string, request: unknown): unknown {
  dropExpired(site);
  const answer = site.answers.get(key);
  if (answer && answer.requestHash !== hashOf(request)) throw new DeskRefusal(400, { error: 'IdempotentRequestError', description: MISMATCH });
  return answer?.body;
}

export function rememberAnswer(site: Site, key: string, request: unknown, body: unknown): void {
  const answer: StoredAnswer = { key, at: now(site), requestHash: hashOf(request), body };
  site.answers.set(key, answer);
  keepAnswer(site, answer);
}
