import { createPublicKey } from 'node:crypto';
import { Router, urlencoded, type Request, type Response } from 'express';
import { errors, jwtVerify } from 'jose';
import { originOf } from '../origin';
import { tokenSeal } from '../sealed-token';
import { siteOf } from '../site-of';
import type { NetSuiteAccess } from '../state/definition';

const EXPIRES_IN_S = 3600;
const LONGEST_ASSERTION_S = 3600;
const ALGORITHMS = ['PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'];
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const SCOPE = 'rest_webservices';

export const seal = tokenSeal('sandbox-netsuite');

const refuse = (response: Response, status: number, error: string, error_description: string): void =>
  void response.status(status).json({ error, error_description });

const scopesOf = (scope: unknown): readonly unknown[] => (typeof scope === 'string' ? scope.split(/[\s,]+/) : [scope].flat());

/** What is wrong with the assertion; null when it is good. */
async function faultOf(access: NetSuiteAccess, assertion: string, audience: string): Promise<string | null> {
  try {
    const { payload, protectedHeader } = await jwtVerify(assertion, createPublicKey(access.publicKey), {
      algorithms: ALGORITHMS,
      issuer: access.clientId,
      audience,
      requiredClaims: ['iat', 'exp'],
    });
    if (protectedHeader.kid !== access.certificateId) return `no certificate is mapped under the kid "${protectedHeader.kid ?? ''}"`;
    if ((payload.exp ?? 0) - (payload.iat ?? 0) >= LONGEST_ASSERTION_S) return '"exp" must be less than 60 minutes after "iat"';
    return scopesOf(payload['scope']).includes(SCOPE) ? null : `the scope must hold ${SCOPE}`;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return error.message;
    throw error;
  }
}

/**
 * The client credentials grant with a signed JWT, by the certificate that the site has mapped; without one nobody gets a token.
 * https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_162755359851.html
 */
export const tokenRoutes = Router({ mergeParams: true });
tokenRoutes.post('/', urlencoded({ extended: false }), async (request: Request, response: Response) => {
  const site = siteOf(request);
  const form = (request.body ?? {}) as Readonly<Record<string, string | undefined>>;
  const assertion = form['client_assertion'];
  if (form['grant_type'] === undefined || !assertion || form['client_assertion_type'] !== ASSERTION_TYPE)
    return refuse(response, 400, 'invalid_request', 'grant_type, client_assertion_type and client_assertion are needed, form-encoded');
  if (form['grant_type'] !== 'client_credentials') return refuse(response, 400, 'unsupported_grant_type', 'only client_credentials');
  const access = site.head.netsuite;
  if (!access) return refuse(response, 401, 'invalid_client', `no certificate is mapped: PUT /control/sites/${site.name}/netsuite`);
  const fault = await faultOf(access, assertion, originOf(request) + request.originalUrl);
  if (fault !== null) return refuse(response, 401, 'invalid_client', fault);
  response.json({ access_token: seal.issue(site.name, Date.now() + EXPIRES_IN_S * 1000), expires_in: String(EXPIRES_IN_S), token_type: 'bearer' });
});
