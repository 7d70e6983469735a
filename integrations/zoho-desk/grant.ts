import * as v from 'valibot';
import { DeskError } from '../../activities/desk-port';
import type { Grant } from '../oauth/access-token';
import { askZoho } from './ask';
import type { ZohoConnection } from './connection';

const Granted = v.looseObject({ access_token: v.string(), expires_in: v.number() });
const Denied = v.looseObject({ error: v.string() });

const WINDOW_MS = 10 * 60_000;
/** Zoho allows ten in ten minutes for a refresh token, over all the processes that share it. */
const MOST_IN_WINDOW = 5;

/** A refresh gives no new refresh token, and kills no other access token while there are at most ten. */
export async function grantByZoho({ accountsUrl, clientId, clientSecret, refreshToken }: ZohoConnection): Promise<Grant> {
  const form = { grant_type: 'refresh_token', client_id: clientId, client_secret: clientSecret, refresh_token: refreshToken };
  const question = { method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams(form) } as const;
  const { status, json } = await askZoho(`${accountsUrl}/token`, question);
  const granted = v.safeParse(Granted, json);
  if (granted.success) return { token: granted.output.access_token, lifeMs: granted.output.expires_in * 1_000 };
  // A refusal may come with a 200: its word tells, not its status.
  const denied = v.safeParse(Denied, json);
  const why = denied.success ? `: ${denied.output.error}` : '';
  if (why.includes('Access Denied')) throw new DeskError('rateLimited', `Zoho grants no more access tokens for now${why}`, { status, retryAfterMs: WINDOW_MS });
  throw new DeskError('unreachable', `Zoho granted no access token${why}`, { status });
}

/** The same grant, asked for so seldom that a refused credential does not lock out every other caller too. */
export function paced(grant: () => Promise<Grant>, now: () => number): () => Promise<Grant> {
  let asked: readonly number[] = [];
  return async () => {
    const at = now();
    asked = asked.filter((each) => each > at - WINDOW_MS);
    const [oldest = at] = asked;
    if (asked.length >= MOST_IN_WINDOW) {
      throw new DeskError('rateLimited', 'Zoho was asked for access tokens too often', { retryAfterMs: oldest + WINDOW_MS - at });
    }
    asked = [...asked, at];
    return grant();
  };
}
