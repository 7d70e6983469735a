import { DeskError } from '../../activities/desk-port';

export interface Question {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams;
}

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  /** Null for an empty body (204: a list without entries); undefined for one that is not JSON. */
  readonly json: unknown;
}

const TIMEOUT_MS = 10_000;

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One HTTP exchange, whatever its status. Redirects are no answer: followed, a write would come back as a login page. */
export async function askZoho(url: string, question: Question): Promise<Answer> {
  try {
    const response = await fetch(url, { ...question, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), json: parsed(await response.text()) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new DeskError('unreachable', `Zoho Desk did not answer (${error instanceof Error ? error.message : String(error)}${cause})`);
  }
}

export const isOk = ({ status }: Answer): boolean => status >= 200 && status < 300;
