import { createPrivateKey, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { NetSuiteConnection } from './connection';

const LIFE_S = 5 * 60;
const EC_ALGORITHMS: Readonly<Record<string, string>> = { prime256v1: 'ES256', secp384r1: 'ES384', secp521r1: 'ES512' };

/** NetSuite takes PS* and ES* alone; RS256 is refused. */
function algorithmOf(key: KeyObject): string {
  return EC_ALGORITHMS[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? 'PS256';
}

/**
 * The signed JWT that proves who we are to the token endpoint, which is also its audience:
 * https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_162790605110.html
 */
export function clientAssertion({ clientId, certificateId, privateKey }: NetSuiteConnection, tokenUrl: string, at: number): Promise<string> {
  const key = createPrivateKey(privateKey);
  const issuedAt = Math.floor(at / 1_000);
  return new SignJWT({ scope: 'rest_webservices' })
    .setProtectedHeader({ alg: algorithmOf(key), typ: 'JWT', kid: certificateId })
    .setIssuer(clientId)
    .setAudience(tokenUrl)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFE_S)
    .sign(key);
}
