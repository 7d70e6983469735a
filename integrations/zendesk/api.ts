import { createClient } from 'node-zendesk';
import * as v from 'valibot';
import { DeskError } from '../../activities/desk-port';
import { createAccessToken, type AccessToken } from '../oauth/access-token';
import { askZendesk, type Answer, type Question } from './ask';
import type { ZendeskConnection } from './connection';
import { grantByZendesk } from './grant';

type Shape = v.GenericSchema;

/** Zendesk's REST API of one account: answers are checked, failures are `DeskError`s. */
export interface ZendeskApi {
  get<S extends Shape>(shape: S, path: readonly string[], query?: Query): Promise<v.InferOutput<S>>;
  put<S extends Shape>(shape: S, path: readonly string[], body: object): Promise<v.InferOutput<S>>;
  /** Zendesk heeds an idempotency key for new tickets alone, and for two hours. */
  post<S extends Shape>(shape: S, path: readonly string[], body: object, idempotencyKey?: string): Promise<v.InferOutput<S>>;
}

/** A list stands for a repeated parameter. */
export type Query = readonly (readonly [name: string, value: string])[];

/** What node-zendesk hands to a transport: beside these, its own options with the token. */
interface Call extends Question {
  readonly headers: Record<string, string>;
}

type Request = (method: string, uri: string[], body?: object) => Promise<{ readonly result: unknown }>;

const bearing = (call: Call, token: string): Question => ({
  method: call.method,
  headers: { ...call.headers, Authorization: `Bearer ${token}` },
  body: call.body,
});

/** A token may have been revoked before its time: one more try, with a new one. */
async function authorized(uri: string, call: Call, token: AccessToken): Promise<Answer> {
  const used = await token.current();
  try {
    return await askZendesk(uri, bearing(call, used));
  } catch (error) {
    if (!(error instanceof DeskError) || error.status !== 401) throw error;
    token.drop(used);
    return askZendesk(uri, bearing(call, await token.current()));
  }
}

/**
 * node-zendesk resolves on 429, 502 and 504 and loses status and body of the rest, so the transport below it throws
 * our own errors before it looks, and hides `Retry-After`, which it takes for a rate limit even on a 200.
 */
function nodeZendesk(connection: ZendeskConnection, token: AccessToken, headers: Readonly<Record<string, string>> = {}): Request {
  const client = createClient({
    oauth: true,
    token: 'set by the transport',
    endpointUri: `${connection.baseUrl}/api/v2`,
    throwOriginalException: true,
    transportConfig: {
      transportFn: (uri: string, call: Call) => authorized(uri, { ...call, headers: { ...call.headers, ...headers } }, token),
      responseAdapter: (answer: Answer) => ({
        status: answer.status,
        statusText: '',
        headers: { get: (name: string) => (name.toLowerCase() === 'content-type' ? 'application/json' : null) },
        json: () => Promise.resolve(answer.json),
      }),
    },
  });
  // Every other area unwraps the envelopes that it knows, and with them a page's cursor is lost.
  const { attachments } = client;
  return attachments.request.bind(attachments) as unknown as Request;
}

/** node-zendesk takes a last part that begins with `?` as it is; as an object, a repeated parameter would be lost. */
function searchOf(query: Query): readonly string[] {
  const search = new URLSearchParams();
  query.forEach(([name, value]) => {
    search.append(name, value);
  });
  return query.length > 0 ? [`?${search.toString()}`] : [];
}

function checked<S extends Shape>(shape: S, path: readonly string[], result: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(shape, result);
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`).join('; ');
  throw new DeskError('unreachable', `Zendesk's answer to ${path.join('/')} has an unexpected shape (${problems})`);
}

export function createZendeskApi(connection: ZendeskConnection, now: () => number): ZendeskApi {
  const token = createAccessToken(() => grantByZendesk(connection), now);
  const request = nodeZendesk(connection, token);
  return {
    async get(shape, path, query = []) {
      return checked(shape, path, (await request('GET', [...path, ...searchOf(query)])).result);
    },
    async put(shape, path, body) {
      return checked(shape, path, (await request('PUT', [...path], body)).result);
    },
    async post(shape, path, body, idempotencyKey) {
      // node-zendesk has headers of a client, not of a call.
      const send = idempotencyKey === undefined ? request : nodeZendesk(connection, token, { 'Idempotency-Key': idempotencyKey });
      return checked(shape, path, (await send('POST', [...path], body)).result);
    },
  };
}
