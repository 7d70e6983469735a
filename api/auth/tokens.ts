import { createRemoteJWKSet, errors as jose, jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import * as v from 'valibot';
import { errors } from '../errors/catalogue';

/** Who a bearer token speaks for, as far as the token itself says. */
export interface TokenIdentity {
  readonly rosterKey?: string | undefined;
  readonly email?: string | undefined;
  /** The only site that the token is for; absent: any. */
  readonly site?: string | undefined;
}

export interface TokenCheck {
  /** Throws 401 for a token that is not good, 503 when its keys cannot be fetched. */
  readonly verify: (token: string) => Promise<TokenIdentity>;
}

/** No symmetric ones: a public key must never be taken for a shared secret. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const text = v.optional(v.string());
const claimsSchema = v.object({ roster_key: text, email: text, site: text });

export interface Issuer {
  readonly keys: JWTVerifyGetKey;
  readonly issuer: string;
  readonly audience: string;
}

export const createTokenCheck = ({ keys, issuer, audience }: Issuer): TokenCheck => ({
  verify: async (token) => {
    const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['exp'] }).catch((error: unknown) => {
      throw isAboutToken(error) ? errors.notSignedIn(`The bearer token is not good: ${error.message}`) : errors.unavailable('The keys that sign bearer tokens cannot be fetched; try again.');
    });
    const { roster_key: rosterKey, email, site } = v.parse(claimsSchema, payload);
    return { rosterKey, email, site };
  },
});

/** The key set caches, so it is made once; it is fetched again when a token names a key that it has not. */
export const remoteKeys = (url: string): JWTVerifyGetKey => createRemoteJWKSet(new URL(url), { timeoutDuration: 2_000, cooldownDuration: 30_000 });

const isAboutToken = (error: unknown): error is jose.JOSEError =>
  error instanceof jose.JOSEError && !(error instanceof jose.JWKSTimeout) && !(error instanceof jose.JWKSInvalid) && error.code !== 'ERR_JOSE_GENERIC';
