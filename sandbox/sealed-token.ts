import { createHmac, timingSafeEqual } from 'node:crypto';

/** Bearer tokens for one audience that say themselves until when they hold (real time), so that they outlive a restart of the sandbox. */
export interface TokenSeal {
  /** Epoch milliseconds. */
  readonly issue: (audience: string, expiresAt: number) => string;
  readonly holds: (audience: string, token: string) => boolean;
}

export function tokenSeal(secret: string): TokenSeal {
  const seal = (audience: string, expiresAt: number): string => createHmac('sha256', secret).update(`${audience}\n${expiresAt}`).digest('hex');
  return {
    issue: (audience, expiresAt) => `${expiresAt.toString(36)}.${seal(audience, expiresAt)}`,
    holds: (audience, token) => {
      const [expiry = '', sealed = ''] = token.split('.');
      const expiresAt = Number.parseInt(expiry, 36);
      if (!Number.isFinite(expiresAt) || expiresAt <= Date.now()) return false;
      const expected = Buffer.from(seal(audience, expiresAt));
      const given = Buffer.from(sealed);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}

/** What stands behind `Bearer` in the authorization header; empty without one. */
export function bearerToken(authorization: string | undefined): string {
  const [scheme, token = ''] = (authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' ? token : '';
}
