import { PolicyError } from '../../runtime/policy';
import { DoorError } from '../../runtime/temporal';
import { ApiError } from './api-error';
import { errors } from './catalogue';

/** Whatever a route threw, as the answer that the caller gets. Undefined: nothing that we know, so our fault. */
export function toApiError(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error;
  if (error instanceof DoorError) return ofDoor(error);
  if (error instanceof PolicyError) return errors.badPolicy(error.message, error.faults);
  if (isClientFault(error)) return errors.badRequest(`The request cannot be read: ${error.message}`);
  return undefined;
}

function ofDoor({ code, message, details }: DoorError): ApiError | undefined {
  switch (code) {
    case 'refused':
      return details.refusal ? errors.refused(details.refusal) : new ApiError(409, 'refused', message, { missing: [] });
    case 'notFound':
      return errors.notFound(message);
    case 'unavailable':
      return errors.unavailable(message);
    case 'failed':
      return undefined;
  }
}

/** What express's own parsers throw: a status of the 400s and a message that may be shown. */
const isClientFault = (error: unknown): error is Error & { readonly status: number } =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status >= 400 && error.status < 500;
