import { errors, jwtVerify, SignJWT } from 'jose';
import * as v from 'valibot';
import type { LinkConfig } from './config';

/** What a confirmation link proves: that we asked this ticket's customer, in this round. */
export interface ConfirmClaims {
  readonly site: string;
  readonly ticketId: string;
  readonly round: number;
  /** Epoch ms, judged by the ticket's own clock: the standard `exp` would be judged by ours. */
  readonly expiresAt: number;
}

export interface Links {
  readonly signConfirmLink: (claims: ConfirmClaims) => Promise<string>;
  /** The claims of a link that we signed; undefined for anything else. Whether it is still good is for the ticket to say. */
  readonly verifyConfirmLink: (token: string) => Promise<ConfirmClaims | undefined>;
  /** Address of the page behind a signed link, for the mail to the customer. */
  readonly confirmUrl: (token: string) => string;
}

const ALGORITHM = 'HS256';
const AUDIENCE = 'supportway-link';
const claimsSchema = v.object({ purpose: v.literal('confirm'), site: v.string(), ticket: v.string(), round: v.number(), expiresAt: v.number() });

export function createLinks({ keys, publicUrl }: LinkConfig): Links {
  const ring = new Map(keys.map(({ kid, secret }) => [kid, new TextEncoder().encode(secret)]));
  const [{ kid: newest, secret }] = keys;
  const signingKey = new TextEncoder().encode(secret);
  const keyOf = (kid: string | undefined): Uint8Array => {
    const key = ring.get(kid ?? '');
    if (!key) throw new errors.JWKSNoMatchingKey();
    return key;
  };
  return {
    signConfirmLink: ({ ticketId, ...claims }) =>
      new SignJWT({ ...claims, ticket: ticketId, purpose: 'confirm' }).setProtectedHeader({ alg: ALGORITHM, kid: newest }).setAudience(AUDIENCE).sign(signingKey),
    verifyConfirmLink: async (token) => {
      try {
        const { payload } = await jwtVerify(token, ({ kid }) => keyOf(kid), { algorithms: [ALGORITHM], audience: AUDIENCE });
        const parsed = v.safeParse(claimsSchema, payload);
        return parsed.success ? { site: parsed.output.site, ticketId: parsed.output.ticket, round: parsed.output.round, expiresAt: parsed.output.expiresAt } : undefined;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
    confirmUrl: (token) => `${publicUrl}/confirm/${token}`,
  };
}
