import { DeskError } from '../../activities/desk-port';
import { deskErrorOf } from './desk-error-of';
import { parseExactJson } from './exact-json';

export interface Question {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly json: unknown;
}

const TIMEOUT_MS = 10_000;

/** Redirects are no answer: followed, a PUT would come back as the page of a login. */
async function fetchText(uri: string, question: Question): Promise<{ readonly response: Response; readonly text: string }> {
  try {
    const { method, headers, body } = question;
    const response = await fetch(uri, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined ? {} : { body }),
    });
    return { response, text: await response.text() };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new DeskError('unreachable', `Zendesk did not answer (${error instanceof Error ? error.message : String(error)}${cause})`);
  }
}

function parsed(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    return undefined;
  }
}

/** One HTTP exchange. Anything but a 2xx with JSON is a typed error; nothing of the request ever gets into one. */
export async function askZendesk(uri: string, question: Question): Promise<Answer> {
  const { response, text } = await fetchText(uri, question);
  const json = parsed(text);
  if (!response.ok) throw deskErrorOf(new URL(uri).pathname, response.status, response.headers.get('retry-after'), json);
  if (json === undefined) throw new DeskError('unreachable', 'Zendesk answered with something that is not JSON', { status: response.status });
  return { status: response.status, json };
}
