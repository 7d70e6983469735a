import { STATUS_CODES } from 'node:http';
import type { NextFunction, Request, Response } from 'express';

/** An answer that NetSuite would give instead of doing what was asked. */
export class NetSuiteRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    /** The field that it is about. */
    readonly path?: string,
  ) {
    super(detail);
  }
}

/** NetSuite's problem details. */
export const problem = ({ status, code, message, path }: NetSuiteRefusal): Record<string, unknown> => ({
  type: `https://www.rfc-editor.org/rfc/rfc9110.html#section-15.${status < 500 ? 5 : 6}`,
  title: STATUS_CODES[status] ?? 'Error',
  status,
  'o:errorDetails': [{ detail: message, ...(path === undefined ? {} : { 'o:errorPath': path }), 'o:errorCode': code }],
});

export function netSuiteErrors(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) next(error);
  else if (error instanceof NetSuiteRefusal) response.status(error.status).json(problem(error));
  else if ((error as { status?: unknown }).status === 400)
    response.status(400).json(problem(new NetSuiteRefusal(400, 'INVALID_CONTENT', 'Invalid content in the request body. It is not JSON.')));
  else next(error);
}
