import { createAccessToken, type AccessToken } from '../oauth/access-token';
import type { ZohoConnection } from './connection';
import { grantByZoho, paced } from './grant';

const tokens = new Map<string, AccessToken>();

/** The one access token of this process for a connection, whoever asks: Zoho kills the oldest of more than ten. */
export function sharedToken(connection: ZohoConnection, now: () => number): AccessToken {
  const { accountsUrl, clientId, clientSecret, refreshToken } = connection;
  const key = JSON.stringify([accountsUrl, clientId, clientSecret, refreshToken]);
  const token = tokens.get(key) ?? createAccessToken(paced(() => grantByZoho(connection), now), now);
  tokens.set(key, token);
  return token;
}
