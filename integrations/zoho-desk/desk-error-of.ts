import * as v from 'valibot';
import { DeskError, type DeskErrorCode } from '../../activities/desk-port';
import type { Answer } from './ask';

const Refused = v.looseObject({ fieldName: v.optional(v.string()), errorType: v.optional(v.string()), errorMessage: v.nullish(v.string()) });
const ErrorBody = v.looseObject({
  errorCode: v.optional(v.string()),
  message: v.optional(v.string()),
  errors: v.optional(v.array(Refused), []),
});

/** Credentials that Zoho refuses are an outage that an operator ends, not a fault of the ticket. */
const CREDENTIALS: readonly unknown[] = ['INVALID_OAUTH', 'OAUTH_ORG_MISMATCH', 'SCOPE_MISMATCH'];

function codeOf(path: string, status: number, errorCode: string | undefined): DeskErrorCode {
  if (status === 429) return 'rateLimited';
  if (status === 404) return /\/tickets\/\d/.test(path) ? 'gone' : 'rejected';
  if (status >= 500 || status < 400 || status === 401 || status === 408 || CREDENTIALS.includes(errorCode)) return 'unreachable';
  return 'rejected';
}

/** Too many calls at the same moment: Zoho says how long to wait only when the day's credits are used up. */
const CONCURRENCY_WAIT_MS = 2_000;

function waitOf(status: number, retryAfter: string | null): { readonly retryAfterMs?: number } {
  if (status !== 429) return {};
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
  return { retryAfterMs: Number.isFinite(seconds) ? seconds * 1_000 : Math.round(CONCURRENCY_WAIT_MS * (1 + Math.random())) };
}

/** The typed error behind an answer that is not 2xx. `path` is the path of the request; nothing else of it gets in. */
export function deskErrorOf(path: string, { status, retryAfter, json }: Answer): DeskError {
  const parsed = v.safeParse(ErrorBody, json);
  const { errorCode, message, errors } = parsed.success ? parsed.output : { errors: [] };
  const fields = errors.map((each) => [each.fieldName, each.errorType, each.errorMessage].filter(Boolean).join(' '));
  const said = [errorCode, message, ...fields].filter(Boolean).join(': ');
  return new DeskError(codeOf(path, status, errorCode), `Zoho Desk answered ${status}${said ? `: ${said}` : ''}`, { status, ...waitOf(status, retryAfter) });
}
