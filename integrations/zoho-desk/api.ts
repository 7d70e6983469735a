import * as v from 'valibot';
import { DeskError } from '../../activities/desk-port';
import type { AccessToken } from '../oauth/access-token';
import { askZoho, isOk, type Answer } from './ask';
import type { ZohoConnection } from './connection';
import { deskErrorOf } from './desk-error-of';
import { sharedToken } from './shared-token';

type Shape = v.GenericSchema;
export type Query = Readonly<Record<string, string>>;

/** Zoho Desk's REST API of one account: answers are checked, failures are `DeskError`s. An empty answer (204) is null. */
export interface ZohoApi {
  get<S extends Shape>(shape: S, path: string, query?: Query): Promise<v.InferOutput<S>>;
  patch<S extends Shape>(shape: S, path: string, body: object): Promise<v.InferOutput<S>>;
  post<S extends Shape>(shape: S, path: string, body: object): Promise<v.InferOutput<S>>;
}

/** A token may have been revoked before its time: one more try, with a new one. */
async function authorized(token: AccessToken, ask: (bearer: string) => Promise<Answer>): Promise<Answer> {
  const used = await token.current();
  const answer = await ask(used);
  if (answer.status !== 401) return answer;
  token.drop(used);
  return ask(await token.current());
}

function checked<S extends Shape>(shape: S, path: string, { json, status }: Answer): v.InferOutput<S> {
  if (json === undefined) throw new DeskError('unreachable', 'Zoho Desk answered with something that is not JSON', { status });
  const parsed = v.safeParse(shape, json);
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`).join('; ');
  throw new DeskError('unreachable', `Zoho Desk's answer to ${path} has an unexpected shape (${problems})`);
}

export function createZohoApi(connection: ZohoConnection, now: () => number): ZohoApi {
  const { baseUrl, orgId, sourceId } = connection;
  const token = sharedToken(connection, now);

  async function call<S extends Shape>(shape: S, method: 'GET' | 'POST' | 'PATCH', path: string, more: { readonly query?: Query; readonly body?: object }) {
    const search = new URLSearchParams(more.query).toString();
    const headers = { Accept: 'application/json', orgId, ...(more.body ? { 'Content-Type': 'application/json', sourceId } : {}) };
    const answer = await authorized(token, (bearer) =>
      askZoho(`${baseUrl}${path}${search && `?${search}`}`, {
        method,
        headers: { ...headers, Authorization: `Zoho-oauthtoken ${bearer}` },
        ...(more.body ? { body: JSON.stringify(more.body) } : {}),
      }),
    );
    if (!isOk(answer)) throw deskErrorOf(path, answer);
    return checked(shape, path, answer);
  }

  return {
    get: (shape, path, query = {}) => call(shape, 'GET', path, { query }),
    patch: (shape, path, body) => call(shape, 'PATCH', path, { body }),
    post: (shape, path, body) => call(shape, 'POST', path, { body }),
  };
}
