import { errors, jwtVerify, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import * as v from 'valibot';
import type { DecisionLink } from '../contracts/http/decision';
import type { TicketRef } from '../contracts/temporal/activities';
import type { LinkConfig } from './config';

/** What a confirmation link proves: that we asked this ticket's customer, in this round. */
export interface ConfirmClaims {
  readonly site: string;
  readonly ticketId: string;
  readonly round: number;
  /** Epoch ms, judged by the ticket's own clock: the standard `exp` would be judged by ours. */
  readonly expiresAt: number;
}

/** What a decision link proves: that we asked this person this question about this ticket. */
export interface DecisionClaims extends TicketRef, DecisionLink {}

/** What the link of the log form proves: that this person of the team got it. */
export interface LogClaims {
  readonly site: string;
  /** Roster key. */
  readonly who: string;
  /** Epoch ms, judged by the site's clock. */
  readonly expiresAt: number;
}

const LOG_LINK_MS = 30 * 86_400_000;

export interface Links {
  readonly signConfirmLink: (claims: ConfirmClaims) => Promise<string>;
  /** The claims of a link that we signed; undefined for anything else. Whether it is still good is for the ticket to say. */
  readonly verifyConfirmLink: (token: string) => Promise<ConfirmClaims | undefined>;
  /** Address of the page behind a signed link, for the mail to the customer. */
  readonly confirmUrl: (token: string) => string;
  readonly signDecisionLink: (ref: TicketRef, link: DecisionLink) => Promise<string>;
  /** As `verifyConfirmLink`; a link of the one kind is never good for the other. */
  readonly verifyDecisionLink: (token: string) => Promise<DecisionClaims | undefined>;
  readonly decisionUrl: (token: string) => string;
  /** Good for thirty days from `now`, the site's present. */
  readonly signLogLink: (to: Pick<LogClaims, 'site' | 'who'>, now: number) => Promise<string>;
  /** As `verifyConfirmLink`. */
  readonly verifyLogLink: (token: string) => Promise<LogClaims | undefined>;
  readonly logUrl: (token: string) => string;
}

/** What a link can be good for: its audience keeps the kinds apart. */
interface Kind<Claims> {
  readonly audience: string;
  readonly claims: v.GenericSchema<unknown, Claims>;
}

const ALGORITHM = 'HS256';

const CONFIRM: Kind<ConfirmClaims> = {
  audience: 'supportway-link',
  claims: v.pipe(
    v.object({ purpose: v.literal('confirm'), site: v.string(), ticket: v.string(), round: v.number(), expiresAt: v.number() }),
    v.transform(({ site, ticket, round, expiresAt }) => ({ site, ticketId: ticket, round, expiresAt })),
  ),
};

const DECIDE: Kind<DecisionClaims> = {
  audience: 'supportway-decision',
  claims: v.pipe(
    v.object({ site: v.string(), ticket: v.string(), decision: v.string(), who: v.string(), expiresAt: v.number() }),
    v.transform(({ ticket, ...claims }) => ({ ...claims, ticketId: ticket })),
  ),
};

const LOG: Kind<LogClaims> = {
  audience: 'supportway-log',
  claims: v.object({ site: v.string(), who: v.string(), expiresAt: v.number() }),
};

export function createLinks({ keys, publicUrl }: LinkConfig): Links {
  const ring = new Map(keys.map(({ kid, secret }) => [kid, new TextEncoder().encode(secret)]));
  const [{ kid: newest, secret }] = keys;
  const signingKey = new TextEncoder().encode(secret);
  const keyOf = (kid: string | undefined): Uint8Array => {
    const key = ring.get(kid ?? '');
    if (!key) throw new errors.JWKSNoMatchingKey();
    return key;
  };
  const sign = (payload: JWTPayload, { audience }: Kind<unknown>): Promise<string> =>
    new SignJWT(payload).setProtectedHeader({ alg: ALGORITHM, kid: newest }).setAudience(audience).sign(signingKey);
  const verify = async <Claims>(token: string, { audience, claims }: Kind<Claims>): Promise<Claims | undefined> => {
    try {
      const { payload } = await jwtVerify(token, ({ kid }) => keyOf(kid), { algorithms: [ALGORITHM], audience });
      const parsed = v.safeParse(claims, payload);
      return parsed.success ? parsed.output : undefined;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };
  return {
    signConfirmLink: ({ ticketId, ...claims }) => sign({ ...claims, ticket: ticketId, purpose: 'confirm' }, CONFIRM),
    verifyConfirmLink: (token) => verify(token, CONFIRM),
    confirmUrl: (token) => `${publicUrl}/confirm/${token}`,
    signDecisionLink: ({ site, ticketId }, { decision, who, expiresAt }) => sign({ site, ticket: ticketId, decision, who, expiresAt }, DECIDE),
    verifyDecisionLink: (token) => verify(token, DECIDE),
    decisionUrl: (token) => `${publicUrl}/decide/${token}`,
    signLogLink: ({ site, who }, now) => sign({ site, who, expiresAt: now + LOG_LINK_MS }, LOG),
    verifyLogLink: (token) => verify(token, LOG),
    logUrl: (token) => `${publicUrl}/log/${token}`,
  };
}
