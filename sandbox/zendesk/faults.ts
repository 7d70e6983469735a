import type { NextFunction, Request, Response } from 'express';
import { keepHead } from '../state/keep';
import type { Site, ZendeskFault } from '../state/model';
import { siteOf } from './site-of';

const HTML_STATUSES = new Set([502, 503, 504]);

/** `on` is a part of the path, a method, or a method and a part of the path; without it a fault strikes every call of the API. */
function strikes(fault: ZendeskFault, request: Request): boolean {
  const path = request.originalUrl.split('?')[0] ?? '';
  if (fault.on === undefined) return path.includes('/api/v2');
  const [method, fragment] = /^[A-Z]+( |$)/.test(fault.on) ? fault.on.split(' ', 2) : [request.method, fault.on];
  return request.method === method && path.includes(fragment ?? '');
}

function takeFault(site: Site, request: Request): ZendeskFault | undefined {
  const fault = site.head.faults.zendesk.find((each) => strikes(each, request));
  if (fault?.times === undefined) return fault;
  fault.times -= 1;
  if (fault.times <= 0) site.head.faults.zendesk = site.head.faults.zendesk.filter((each) => each !== fault);
  keepHead(site);
  return fault;
}

function errorBody(response: Response, status: number): void {
  if (HTML_STATUSES.has(status)) response.status(status).type('html').send(`<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`);
  else if (status === 429) response.status(429).json({ error: 'APIRateLimitExceeded', description: 'Number of allowed API requests per minute exceeded' });
  else if (status === 409) response.status(409).json({ error: 'DatabaseConflict', description: 'Database collision' });
  else response.status(status).json({ error: { title: 'Sandbox fault', message: `The sandbox was told to answer ${status}.` } });
}

/** The effect happens; then the connection breaks where the answer would be sent. */
function loseAnswer(request: Request, response: Response): void {
  response.end = (): Response => {
    request.socket.destroy();
    return response;
  };
}

export async function faults(request: Request, response: Response, next: NextFunction): Promise<void> {
  const fault = takeFault(siteOf(request), request);
  if (fault?.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delay));
  if (fault?.retryAfter !== undefined) response.set('retry-after', String(fault.retryAfter));
  if (fault?.loseAnswer) loseAnswer(request, response);
  if (fault?.status === undefined) next();
  else errorBody(response, fault.status);
}
