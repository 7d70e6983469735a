import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignJWT, type JWTPayload } from 'jose';
import { answerOf, type Answer, type DeskUnderTest } from './desk-under-test';

export const KEYS = generateKeyPairSync('rsa', {
  modulusLength: 3072,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
export const ACCESS = { clientId: 'supportway', certificateId: 'sandbox-certificate', publicKey: KEYS.publicKey };

const tokenUrl = (desk: DeskUnderTest): string => `${desk.url}/netsuite/${desk.site}/services/rest/auth/oauth2/v1/token`;

interface Signing {
  readonly alg?: string;
  readonly kid?: string;
  readonly key?: KeyObject;
  readonly claims?: JWTPayload;
}

/** A JWT as NetSuite wants it, but for what is given. */
export function assertion(desk: DeskUnderTest, signing: Signing = {}): Promise<string> {
  const { alg = 'PS256', kid = ACCESS.certificateId, key = createPrivateKey(KEYS.privateKey), claims } = signing;
  const iat = Math.floor(Date.now() / 1000);
  const payload = { iss: ACCESS.clientId, scope: 'restlets,rest_webservices', aud: tokenUrl(desk), iat, exp: iat + 300, ...claims };
  return new SignJWT(payload).setProtectedHeader({ typ: 'JWT', alg, kid }).sign(key);
}

export async function askForToken(desk: DeskUnderTest, form: Record<string, string>): Promise<Answer> {
  const response = await fetch(tokenUrl(desk), { method: 'POST', body: new URLSearchParams(form) });
  return answerOf(response.status, response.headers, await response.text());
}

export const credentials = (client_assertion: string): Record<string, string> => ({
  grant_type: 'client_credentials',
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion,
});

export type Rest = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

/** Calls of the records, with a token. */
export async function openRest(desk: DeskUnderTest): Promise<Rest> {
  const token = await askForToken(desk, credentials(await assertion(desk)));
  const authorization = `Bearer ${String(token.read('access_token'))}`;
  return (method, path, body, headers = {}) => desk.call(`/netsuite/${desk.site}/services/rest/record/v1${path}`, method, body, { authorization, ...headers });
}
