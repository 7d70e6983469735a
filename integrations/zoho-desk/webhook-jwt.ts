import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { ZohoConnection } from './connection';

export type Verification = { readonly ok: true } | { readonly ok: false; readonly reason: string };

const TIMEOUT_MS = 2_000;
/** How often an unknown key is looked for at most: anybody may send us one. */
const COOLDOWN_MS = 10_000;
const CLOCK_TOLERANCE_S = 60;

/** The key sets of this process by their address: each caches its keys, and is fetched anew when a token names another. */
const keySets = new Map<string, JWTVerifyGetKey>();

function keysAt(url: string): JWTVerifyGetKey {
  const keys = keySets.get(url) ?? createRemoteJWKSet(new URL(url), { timeoutDuration: TIMEOUT_MS, cooldownDuration: COOLDOWN_MS });
  keySets.set(url, keys);
  return keys;
}

const isAboutToken = (error: unknown): error is errors.JOSEError =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && !(error instanceof errors.JWKSInvalid) && error.code !== 'ERR_JOSE_GENERIC';

/**
 * Checks the header `X-ZDesk-JWT`. It proves that Zoho called for this organization and this subscription, and says
 * nothing about the body: whatever that tells has to be read from the desk. Throws where the keys cannot be fetched.
 */
export async function verifyJwt(token: string, { jwksUrl, orgId, webhookId }: Pick<ZohoConnection, 'jwksUrl' | 'orgId' | 'webhookId'>): Promise<Verification> {
  const claims = { issuer: `orgId:${orgId}`, audience: `webhookId:${webhookId}`, requiredClaims: ['exp'] };
  const expected = { algorithms: ['RS256'], clockTolerance: CLOCK_TOLERANCE_S, ...claims };
  try {
    await jwtVerify(token, keysAt(jwksUrl), expected);
    return { ok: true };
  } catch (error) {
    if (!isAboutToken(error)) throw error;
    return { ok: false, reason: error.message };
  }
}
