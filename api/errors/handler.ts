import type { ErrorRequestHandler } from 'express';
import type { Log } from '../../runtime/logger';
import { requestIdOf } from '../request-id';
import { errors } from './catalogue';
import { toApiError } from './to-api-error';

const RETRY_AFTER_S = '5';

/** One body for every error: `{ code, message, … }`. The fourth parameter is how express knows an error handler. */
export const errorHandler =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const requestId = requestIdOf(res);
    const known = toApiError(error);
    if (!known) log.error({ err: error, requestId, method: req.method }, 'a request failed');
    const { status, code, message, details } = known ?? errors.failed(requestId);
    if (status === 503) res.set('Retry-After', RETRY_AFTER_S);
    res.status(status).json({ code, message, ...details });
  };
