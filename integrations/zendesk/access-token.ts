import * as v from 'valibot';
import { DeskError } from '../../activities/desk-port';
import type { ZendeskConnection } from './connection';
import { askZendesk } from './ask';

const Grant = v.looseObject({ access_token: v.string(), expires_in: v.optional(v.number()) });

/** Zendesk's own default for clients made since 2026-04-30. */
const DEFAULT_LIFE_S = 1_800;
/** The share of its life after which a token is renewed: 25 of 30 minutes. */
const RENEW_AFTER = 5 / 6;

export interface AccessToken {
  current(): Promise<string>;
  /** Forgets this token, if it is still the one in use: the desk refused it. */
  drop(token: string): void;
}

interface Held {
  readonly token: string;
  readonly renewAt: number;
}

async function grant(connection: ZendeskConnection, now: () => number): Promise<Held> {
  const { clientId, clientSecret } = connection;
  const asked = now();
  const answer = await askZendesk(`${connection.baseUrl}/oauth/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: 'read write' }),
  });
  const parsed = v.safeParse(Grant, answer.json);
  if (!parsed.success) throw new DeskError('unreachable', 'Zendesk granted no access token', { status: answer.status });
  const lifeMs = (parsed.output.expires_in ?? DEFAULT_LIFE_S) * 1_000;
  return { token: parsed.output.access_token, renewAt: asked + lifeMs * RENEW_AFTER };
}

/**
 * One OAuth token for all callers of a site (client credentials: no refresh token, so renewing locks nobody out),
 * asked for once however many need it at the same time.
 */
export function createAccessToken(connection: ZendeskConnection, now: () => number): AccessToken {
  let held: Held | undefined;
  let asking: Promise<Held> | undefined;

  const renew = async (): Promise<Held> => {
    try {
      held = await grant(connection, now);
      return held;
    } finally {
      asking = undefined;
    }
  };

  return {
    async current() {
      if (held && now() < held.renewAt) return held.token;
      asking ??= renew();
      return (await asking).token;
    },
    drop(token) {
      if (held?.token === token) held = undefined;
    },
  };
}
