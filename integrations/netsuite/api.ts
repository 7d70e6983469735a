import { createAccessToken, type AccessToken } from '../oauth/access-token';
import { askNetSuite, type Answer, type Fetch } from './ask';
import type { NetSuiteConnection } from './connection';
import { erpErrorOf } from './erp-error-of';
import { grantByNetSuite } from './grant';

/** NetSuite's record service of one account. Every call fails with an `ErpError` and nothing else. */
export interface NetSuiteApi {
  /** The record at `<type>/<id>` or `<type>/eid:<external id>`; undefined where there is none. */
  find(path: string): Promise<unknown>;
  /** Makes the record or changes it. A name that the account's form does not know is refused. */
  write(method: 'PUT' | 'PATCH', path: string, fields: object): Promise<void>;
}

/** Without the last one NetSuite answers 204 to fields that it does not know, and drops them. */
const HEADERS = { Accept: 'application/json', 'Content-Type': 'application/json', 'X-NetSuite-PropertyNameValidation': 'error' };

const isOk = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** A 401 may mean a token revoked before its time, and under load means nothing: one more try, with a new token. */
async function authorized(token: AccessToken, ask: (bearer: string) => Promise<Answer>): Promise<Answer> {
  const used = await token.current();
  const answer = await ask(used);
  if (answer.status !== 401) return answer;
  token.drop(used);
  return ask(await token.current());
}

export function createNetSuiteApi(connection: NetSuiteConnection, now: () => number, fetchIt: Fetch): NetSuiteApi {
  const token = createAccessToken(() => grantByNetSuite(connection, fetchIt, now()), now);
  const ask = (method: 'GET' | 'PUT' | 'PATCH', path: string, fields?: object): Promise<Answer> =>
    authorized(token, (bearer) =>
      askNetSuite(fetchIt, `${connection.baseUrl}/services/rest/record/v1/${path}`, {
        method,
        headers: { ...HEADERS, Authorization: `Bearer ${bearer}` },
        ...(fields ? { body: JSON.stringify(fields) } : {}),
      }),
    );
  return {
    async find(path) {
      const answer = await ask('GET', path);
      if (answer.status === 404) return undefined;
      if (!isOk(answer)) throw erpErrorOf(answer);
      return answer.json;
    },
    async write(method, path, fields) {
      const answer = await ask(method, path, fields);
      if (!isOk(answer)) throw erpErrorOf(answer);
    },
  };
}
