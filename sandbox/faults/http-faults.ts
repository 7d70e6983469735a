import type { NextFunction, Request, Response } from 'express';
import { siteOf } from '../site-of';
import type { CallFault, Wire } from '../state/faults';
import { takeFault } from './take-fault';

const HTML_STATUSES = new Set([502, 503, 504]);

interface StruckWire {
  readonly wire: Wire;
  /** A part of the path of every call that a fault without `on` strikes. */
  readonly everywhere: string;
  /** Answers the status in the vendor's words. */
  readonly answer: (response: Response, status: number) => void;
}

/** `on` is a part of the path, a method, or a method and a part of the path. */
function strikes(fault: CallFault, request: Request, everywhere: string): boolean {
  const path = request.originalUrl.split('?')[0] ?? '';
  if (fault.on === undefined) return path.includes(everywhere);
  const [method, fragment] = /^[A-Z]+( |$)/.test(fault.on) ? fault.on.split(' ', 2) : [request.method, fault.on];
  return request.method === method && path.includes(fragment ?? '');
}

/** The effect happens; then the connection breaks where the answer would be sent. */
function loseAnswer(request: Request, response: Response): void {
  response.end = (): Response => {
    request.socket.destroy();
    return response;
  };
}

/** As the proxy in front of every vendor words it. */
const edgeAnswer = (response: Response, status: number): void =>
  void response.status(status).type('html').send(`<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`);

/** Makes the calls of a wire fail as the site's faults say. */
export const httpFaults =
  ({ wire, everywhere, answer }: StruckWire) =>
  async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const fault = takeFault(siteOf(request), wire, (each) => strikes(each, request, everywhere));
    if (fault?.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delay));
    if (fault?.retryAfter !== undefined) response.set('retry-after', String(fault.retryAfter));
    if (fault?.loseAnswer) loseAnswer(request, response);
    if (fault?.status === undefined) next();
    else if (HTML_STATUSES.has(fault.status)) edgeAnswer(response, fault.status);
    else answer(response, fault.status);
  };
