import type { Json } from '../../domain/json';

export interface Answer {
  readonly status: number;
  readonly body: Json;
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

const ANSWER_WITHIN_MS = 60_000;

/**
 * One JSON request. Any HTTP status is an answer.
 * @throws Error that says which server does not answer
 */
export async function ask(url: string, { method = 'GET', body, headers = {} }: Ask = {}): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new Error(`${new URL(url).origin} does not answer (${reasonOf(error)})`);
  });
  return { status: response.status, body: asJson(await response.text()) };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}

function asJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** The answer's body. @throws Error with what the server said when it is no success */
export async function demand(url: string, request: Ask = {}): Promise<Json> {
  const { status, body } = await ask(url, request);
  if (status < 200 || status > 299) throw new Error(`${request.method ?? 'GET'} ${new URL(url).pathname}: ${status} ${typeof body === 'string' ? body : JSON.stringify(body)}`);
  return body;
}
