import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Log } from '../runtime/logger';

export const requestIdOf = (res: Response): string => String(res.getHeader('X-Request-Id') ?? '');

/** Gives each request an id, and logs how it ended by its route's pattern: an address may hold a token. */
export const requestLog =
  (log: Log): RequestHandler =>
  (req, res, next) => {
    const began = performance.now();
    res.set('X-Request-Id', randomUUID());
    res.on('finish', () => {
      const route = (req.route as { readonly path?: string } | undefined)?.path ?? '-';
      log.info({ requestId: requestIdOf(res), method: req.method, route, status: res.statusCode, ms: Math.round(performance.now() - began) }, 'request');
    });
    next();
  };
