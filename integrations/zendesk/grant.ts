import * as v from 'valibot';
import { DeskError } from '../../activities/desk-port';
import type { Grant } from '../oauth/access-token';
import { askZendesk } from './ask';
import type { ZendeskConnection } from './connection';

const Granted = v.looseObject({ access_token: v.string(), expires_in: v.optional(v.number()) });

/** Zendesk's own default for clients made since 2026-04-30. */
const DEFAULT_LIFE_S = 1_800;

export async function grantByZendesk({ baseUrl, clientId, clientSecret }: ZendeskConnection): Promise<Grant> {
  const answer = await askZendesk(`${baseUrl}/oauth/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: 'read write' }),
  });
  const parsed = v.safeParse(Granted, answer.json);
  if (!parsed.success) throw new DeskError('unreachable', 'Zendesk granted no access token', { status: answer.status });
  const { access_token: token, expires_in: lifeS = DEFAULT_LIFE_S } = parsed.output;
  return { token, lifeMs: lifeS * 1_000 };
}
