import { randomBytes } from 'node:crypto';
import { Router, urlencoded, type NextFunction, type Request, type Response } from 'express';
import { originOf } from '../../origin';
import { openRateWindow, type RateWindow } from '../../rate-window';
import { keepHead } from '../../state/keep';
import { ZohoRefusal } from '../refusal';
import type { ZohoSite } from '../state/model';
import { siteOf } from './site-of';

const CLIENT_ID = 'supportway';
const CLIENT_SECRET = 'sandbox-client-secret';
const REFRESH_TOKEN = 'sandbox-refresh-token';
const EXPIRES_IN_S = 3600;
const LIVE_TOKENS = 10;
const REQUESTS = 10;
const REQUESTS_WINDOW_MS = 10 * 60_000;

const windows = new WeakMap<ZohoSite, RateWindow>();

function windowOf(site: ZohoSite): RateWindow {
  const window = windows.get(site) ?? openRateWindow(REQUESTS, REQUESTS_WINDOW_MS);
  windows.set(site, window);
  return window;
}

const live = (site: ZohoSite): ZohoSite['head']['tokens'] => site.head.tokens.filter(({ expiresAt }) => expiresAt > Date.now());

/** One token more; the oldest dies where there are too many. */
function issueToken(site: ZohoSite): string {
  const token = `1000.${randomBytes(16).toString('hex')}.${randomBytes(16).toString('hex')}`;
  site.head.tokens = [...live(site), { token, expiresAt: Date.now() + EXPIRES_IN_S * 1000 }].slice(-LIVE_TOKENS);
  keepHead(site);
  return token;
}

/** Requests for tokens are counted always, and refused only while the fault `limits` is on. */
function tooMany(site: ZohoSite): boolean {
  const window = windowOf(site);
  const at = Date.now();
  if (site.head.faults.limits && window.remaining(at) === 0) return true;
  window.count(at);
  return false;
}

const refuse = (response: Response, error: string, error_description?: string): void => void response.status(400).json({ error, error_description });

/** The refresh token grant, which brings no new refresh token. */
export const tokenRoutes = Router({ mergeParams: true });
tokenRoutes.post('/', urlencoded({ extended: false }), (request, response) => {
  const site = siteOf(request);
  const form = { ...request.query, ...(request.body as Record<string, unknown> | undefined) };
  if (tooMany(site)) return refuse(response, 'Access Denied', 'You have made too many requests continuously. Please try again after some time.');
  if (form['client_id'] !== CLIENT_ID || form['client_secret'] !== CLIENT_SECRET) return refuse(response, 'invalid_client');
  if (form['grant_type'] !== 'refresh_token' || form['refresh_token'] !== REFRESH_TOKEN) return refuse(response, 'invalid_code');
  response.json({ access_token: issueToken(site), api_domain: originOf(request), token_type: 'Bearer', expires_in: EXPIRES_IN_S });
});

/** 401 without a live token of this site, 403 without its organization. */
export function authenticate(request: Request, _response: Response, next: NextFunction): void {
  const site = siteOf(request);
  const [scheme, token] = (request.get('authorization') ?? '').split(' ');
  if (scheme !== 'Zoho-oauthtoken' || !live(site).some((each) => each.token === token))
    throw new ZohoRefusal(401, 'INVALID_OAUTH', 'The OAuth Token you provided is invalid.');
  if (request.get('orgId') !== site.catalog.orgId)
    throw new ZohoRefusal(403, 'OAUTH_ORG_MISMATCH', 'The organization in the header is not the one of the OAuth Token.');
  next();
}
