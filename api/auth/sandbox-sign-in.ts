import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { JSONWebKeySet } from 'jose';
import type { Person } from '../../domain/policy/settings';
import { createTokenCheck } from './tokens';
import type { TokenCheck } from './tokens';

/** Said wherever the sandbox signs somebody in. */
export const SANDBOX_NOTICE = "This is the sandbox's own sign-in: it asks for no password and exists in no real deployment.";

export interface SandboxSignIn {
  readonly sign: (who: { readonly as: string; readonly site: string; readonly person: Person }) => Promise<{ readonly token: string; readonly expiresInSeconds: number }>;
  readonly jwks: JSONWebKeySet;
  readonly tokens: TokenCheck;
}

const ISSUER = 'supportway-sandbox';
const AUDIENCE = 'supportway';
const ALGORITHM = 'ES256';
const LIFE_S = 12 * 3_600;

/** A key pair that lives as long as the process: after a restart everybody signs in again. */
export async function createSandboxSignIn(): Promise<SandboxSignIn> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  const kid = 'sandbox';
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: ALGORITHM, use: 'sig' }] };
  return {
    jwks,
    tokens: createTokenCheck({ keys: createLocalJWKSet(jwks), issuer: ISSUER, audience: AUDIENCE }),
    sign: async ({ as, site, person }) => ({
      expiresInSeconds: LIFE_S,
      token: await new SignJWT({ roster_key: as, site, email: person.email })
        .setProtectedHeader({ alg: ALGORITHM, kid })
        .setSubject(`${site}/${as}`)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(`${LIFE_S}s`)
        .sign(privateKey),
    }),
  };
}
