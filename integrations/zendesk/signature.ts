import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedRequest {
  /** Header `X-Zendesk-Webhook-Signature`. */
  readonly signature: string | undefined;
  /** Header `X-Zendesk-Webhook-Signature-Timestamp`, as it came. */
  readonly timestamp: string | undefined;
  /** The body as it came over the wire. */
  readonly body: Buffer;
}

/** `stale`: signed by Zendesk, but long ago, as retries after an outage are; still a hint that something happened. */
export type Verification = { readonly ok: true; readonly stale: boolean } | { readonly ok: false; readonly reason: string };

/** Zendesk documents no tolerance; its integrators take five minutes. */
const FRESH_MS = 5 * 60_000;

/** base64(HMAC-SHA256(secret, timestamp + body)), nothing in between: https://developer.zendesk.com/documentation/webhooks/verifying/ */
const signatureOf = (secret: string, timestamp: string, body: Buffer): Buffer =>
  createHmac('sha256', secret).update(timestamp).update(body).digest();

export function verifySignature(request: SignedRequest, secret: string, at: number): Verification {
  const { signature, timestamp, body } = request;
  if (!signature || !timestamp) return { ok: false, reason: 'the signature headers are missing' };
  const signedAt = Date.parse(timestamp);
  if (Number.isNaN(signedAt)) return { ok: false, reason: 'the signature timestamp is no instant' };
  const given = Buffer.from(signature, 'base64');
  const expected = signatureOf(secret, timestamp, body);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { ok: false, reason: 'the signature does not match' };
  return { ok: true, stale: Math.abs(at - signedAt) > FRESH_MS };
}
