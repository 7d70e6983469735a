import * as v from 'valibot';
import { DeskError, type DeskErrorCode } from '../../activities/desk-port';

const Detail = v.looseObject({ description: v.string() });
const Titled = v.looseObject({ title: v.optional(v.string()), message: v.optional(v.string()), detail: v.optional(v.string()) });
const ErrorBody = v.looseObject({
  error: v.optional(v.union([v.string(), Titled])),
  description: v.optional(v.string()),
  message: v.optional(v.string()),
  details: v.optional(v.record(v.string(), v.array(Detail))),
  errors: v.optional(v.array(Titled)),
});
type ErrorBody = v.InferOutput<typeof ErrorBody>;

const titled = (each: v.InferOutput<typeof Titled>): readonly (string | undefined)[] => [each.title, each.message, each.detail];

/** What Zendesk says in any of its documented shapes of an error. */
function sentences(body: ErrorBody): readonly string[] {
  const { error } = body;
  const said = [
    ...(typeof error === 'string' ? [error] : error ? titled(error) : []),
    body.description,
    body.message,
    ...Object.values(body.details ?? {}).flatMap((details) => details.map((each) => each.description)),
    ...(body.errors ?? []).flatMap(titled),
  ];
  return said.filter((each): each is string => Boolean(each));
}

const TRANSIENT_CONFLICTS: readonly unknown[] = ['DatabaseConflict', 'DatabaseDeadlock'];

function codeOf(path: string, status: number, body: ErrorBody, said: string): DeskErrorCode {
  if (status === 429) return 'rateLimited';
  if (status === 404) return /\/tickets\/\d/.test(path) ? 'gone' : 'rejected';
  if (status === 409) return TRANSIENT_CONFLICTS.includes(body.error) ? 'transientConflict' : 'conflict';
  if (status === 422 && /closed prevents ticket update/i.test(said)) return 'closed';
  // Refused credentials and a locked account are outages that an operator ends, not a fault of the ticket.
  if (status >= 500 || status === 401 || status === 408 || status === 423) return 'unreachable';
  return 'rejected';
}

/** Zendesk sends seconds; anything else counts as not sent. */
function waitOf(retryAfter: string | null): { readonly retryAfterMs?: number } {
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
  return Number.isFinite(seconds) ? { retryAfterMs: seconds * 1_000 } : {};
}

/** The typed error behind an answer that is not 2xx. `path` is the path of the request. */
export function deskErrorOf(path: string, status: number, retryAfter: string | null, json: unknown): DeskError {
  const parsed = v.safeParse(ErrorBody, json);
  const body = parsed.success ? parsed.output : {};
  const said = sentences(body).join(': ');
  const code = codeOf(path, status, body, said);
  return new DeskError(code, `Zendesk answered ${status}${said ? `: ${said}` : ''}`, { status, ...waitOf(retryAfter) });
}
