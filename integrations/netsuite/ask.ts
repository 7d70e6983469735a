import { ErpError } from '../../activities/erp-port';

export type Fetch = typeof fetch;

export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  /** Undefined for an empty body, and for one that is not JSON. */
  readonly json: unknown;
}

const TIMEOUT_MS = 10_000;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One HTTP exchange, whatever its status. Redirects are no answer: followed, a write would come back as a login page. */
export async function askNetSuite(fetchIt: Fetch, url: string, question: Question): Promise<Answer> {
  try {
    const response = await fetchIt(url, { ...question, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), json: parsed(await response.text()) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new ErpError('unreachable', `NetSuite did not answer (${error instanceof Error ? error.message : String(error)}${cause})`);
  }
}
