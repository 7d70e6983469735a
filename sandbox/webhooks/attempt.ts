import { signature } from './sign';

const TIMEOUT_MS = 10_000;
const FIRST_BACK_OFF_MS = 200;
const LONGEST_BACK_OFF_MS = 1_000;
const REFUSED_FOR_MS = 16_000;
const MAX_TIMEOUT_RETRIES = 5;
const MAX_CONFLICT_RETRIES = 3;
const MAX_RETRY_AFTER_MS = 60_000;

interface Target {
  readonly accountId: number;
  readonly webhookId: string;
  readonly endpoint: string;
  readonly secret: string;
}

type Answer =
  { readonly kind: 'status'; readonly status: number; readonly retryAfterMs: number | null } | { readonly kind: 'time-out' } | { readonly kind: 'refused' };

/** Signs anew at every attempt, by real time, and waits at most 10 s. */
export async function attempt(target: Target, invocationId: string, body: string, stopped: AbortSignal): Promise<Answer> {
  const timestamp = `${new Date().toISOString().slice(0, 19)}Z`;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Zendesk Webhook',
    'x-zendesk-account-id': String(target.accountId),
    'x-zendesk-webhook-id': target.webhookId,
    'x-zendesk-webhook-invocation-id': invocationId,
    'x-zendesk-webhook-signature': signature(target.secret, timestamp, body),
    'x-zendesk-webhook-signature-timestamp': timestamp,
  };
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(target.endpoint, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.any([limit, stopped]) });
    await response.arrayBuffer();
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return { kind: 'status', status: response.status, retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : null };
  } catch {
    return limit.aborted ? { kind: 'time-out' } : { kind: 'refused' };
  }
}

/**
 * When to try again, in milliseconds; null when this answer was final.
 * As far as Zendesk's retries are known: 409 three times, 429 and 503 only with `Retry-After`, time-outs five times, a plain 500 never.
 * A connection that is refused is tried for a quarter of a minute, so that a receiver that restarts gets what it missed.
 */
export function retryDelay(answer: Answer, attempts: number, sinceFirstMs: number): number | null {
  const backOff = Math.min(FIRST_BACK_OFF_MS * 2 ** (attempts - 1), LONGEST_BACK_OFF_MS);
  if (answer.kind === 'refused') return sinceFirstMs < REFUSED_FOR_MS ? backOff : null;
  if (answer.kind === 'time-out') return attempts <= MAX_TIMEOUT_RETRIES ? backOff : null;
  if (answer.status === 409) return attempts <= MAX_CONFLICT_RETRIES ? backOff : null;
  if (answer.status !== 429 && answer.status !== 503) return null;
  return answer.retryAfterMs !== null && answer.retryAfterMs <= MAX_RETRY_AFTER_MS && attempts <= MAX_TIMEOUT_RETRIES ? answer.retryAfterMs : null;
}
