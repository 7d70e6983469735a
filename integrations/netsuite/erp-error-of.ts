import * as v from 'valibot';
import { ErpError, type ErpErrorCode } from '../../activities/erp-port';
import type { Answer } from './ask';

const Detail = v.looseObject({ detail: v.optional(v.string()), 'o:errorCode': v.optional(v.string()) });
const ErrorBody = v.looseObject({
  title: v.optional(v.string()),
  'o:errorDetails': v.optional(v.array(Detail), []),
  // The token endpoint answers as OAuth does.
  error: v.optional(v.string()),
  error_description: v.optional(v.string()),
});
type ErrorBody = v.InferOutput<typeof ErrorBody>;

/** RESTlets answer it with 400; the record service's own code is not documented. */
const OVER_THE_LIMIT: readonly unknown[] = ['SSS_REQUEST_LIMIT_EXCEEDED', 'CONCURRENCY_LIMIT_EXCEEDED'];

function codeOf(status: number, body: ErrorBody): ErpErrorCode {
  if (status === 429 || body['o:errorDetails'].some((each) => OVER_THE_LIMIT.includes(each['o:errorCode']))) return 'rateLimited';
  // Refused credentials are an outage that an operator ends, not a fault of the project; under load NetSuite says 401 as well.
  if (status >= 500 || status === 401 || status === 408) return 'unreachable';
  return 'rejected';
}

function saidIn(body: ErrorBody): string {
  const details = body['o:errorDetails'].map((each) => each.detail).filter((each) => each !== undefined);
  const words = details.length > 0 ? details : [body.title ?? body.error, body.error_description].filter((each) => each !== undefined);
  return words.join(' ');
}

/** Seconds; anything else counts as not sent. */
function waitOf(retryAfter: string | null): number | undefined {
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
  return Number.isFinite(seconds) ? seconds * 1_000 : undefined;
}

/** The typed error behind an answer that is not 2xx, in NetSuite's own words. */
export function erpErrorOf({ status, retryAfter, json }: Answer): ErpError {
  const parsed = v.safeParse(ErrorBody, json);
  const body = parsed.success ? parsed.output : { 'o:errorDetails': [] };
  const said = saidIn(body);
  return new ErpError(codeOf(status, body), `NetSuite answered ${status}${said === '' ? '' : `: ${said}`}`, waitOf(retryAfter));
}
