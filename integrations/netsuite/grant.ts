import * as v from 'valibot';
import { ErpError } from '../../activities/erp-port';
import type { Grant } from '../oauth/access-token';
import { askNetSuite, type Fetch } from './ask';
import { clientAssertion } from './assertion';
import type { NetSuiteConnection } from './connection';
import { erpErrorOf } from './erp-error-of';

/** NetSuite sends the seconds as text. */
const Granted = v.looseObject({ access_token: v.string(), expires_in: v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.number()) });

/** An outage, whatever the status: a client that is not known or a certificate that is over is for an operator to mend. */
function refused(error: ErpError): ErpError {
  if (error.code !== 'rejected') return error;
  return new ErpError('unreachable', `${error.message}: NetSuite granted no token. Check the client id, the certificate id and the private key.`);
}

/** https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_162755359851.html */
export async function grantByNetSuite(connection: NetSuiteConnection, fetchIt: Fetch, at: number): Promise<Grant> {
  const url = `${connection.baseUrl}/services/rest/auth/oauth2/v1/token`;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await clientAssertion(connection, url, at),
  });
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' };
  const answer = await askNetSuite(fetchIt, url, { method: 'POST', headers, body: form.toString() });
  if (answer.status < 200 || answer.status > 299) throw refused(erpErrorOf(answer));
  const parsed = v.safeParse(Granted, answer.json);
  if (!parsed.success) throw new ErpError('unreachable', 'NetSuite granted no access token');
  return { token: parsed.output.access_token, lifeMs: parsed.output.expires_in * 1_000 };
}
