import { urlencoded, json, Router, type Request } from 'express';
import { DeskRefusal } from '../desk/refusal';
import { bearerToken, tokenSeal } from '../sealed-token';
import { siteOf } from './site-of';

const CLIENT_ID = 'supportway';
const CLIENT_SECRET = 'sandbox-client-secret';
const EXPIRES_IN_S = 1800;

const seal = tokenSeal(CLIENT_SECRET);

/** @throws DeskRefusal 401 without a bearer token of this site that still holds. */
export function checkToken(request: Request): void {
  if (!seal.holds(siteOf(request).name, bearerToken(request.get('authorization')))) throw new DeskRefusal(401, { error: "Couldn't authenticate you" });
}

/** The client credentials grant: https://developer.zendesk.com/api-reference/ticketing/oauth/grant_type_tokens/ */
export const tokenRoutes = Router({ mergeParams: true });
tokenRoutes.post('/', json(), urlencoded({ extended: false }), (request, response) => {
  const body = (request.body ?? {}) as Record<string, unknown>;
  if (body['grant_type'] !== 'client_credentials')
    throw new DeskRefusal(400, {
      error: 'unsupported_grant_type',
      error_description: 'The authorization grant type is not supported by the authorization server.',
    });
  if (body['client_id'] !== CLIENT_ID || body['client_secret'] !== CLIENT_SECRET)
    throw new DeskRefusal(401, {
      error: 'invalid_client',
      error_description: 'Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.',
    });
  const expiresAt = Date.now() + EXPIRES_IN_S * 1000;
  response.json({ access_token: seal.issue(siteOf(request).name, expiresAt), token_type: 'bearer', scope: body['scope'] ?? 'read write', expires_in: EXPIRES_IN_S });
});
