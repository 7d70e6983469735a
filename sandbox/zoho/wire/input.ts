import type { Request } from 'express';
import * as v from 'valibot';
import { isGone } from '../desk/lifecycle';
import { invalidData, notFound } from '../refusal';
import type { Ticket } from '../state/model';
import { siteOf } from './site-of';

function errorTypeOf({ type, expected, received }: v.BaseIssue<unknown>): 'extra' | 'missing' | 'invalid' {
  if (type === 'strict_object' && expected === 'never') return 'extra';
  return received === 'undefined' ? 'missing' : 'invalid';
}

/** @throws ZohoRefusal 422 for the first property that is wrong. */
export function bodyOf<Schema extends v.GenericSchema>(schema: Schema, request: Request): v.InferOutput<Schema> {
  const result = v.safeParse(schema, request.body ?? {});
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = `/${(v.getDotPath(issue) ?? '').replaceAll('.', '/')}`;
  throw invalidData(path, issue.message, errorTypeOf(issue));
}

/** A query parameter that is given once. */
export const parameter = (request: Request, name: string): string | undefined => {
  const value = request.query[name];
  return typeof value === 'string' ? value : undefined;
};

/** @throws ZohoRefusal 404 also for a ticket that was deleted or merged into another. */
export function ticketOf(request: Request): Ticket {
  const ticket = siteOf(request).tickets.get(String(request.params['ticketId']));
  if (!ticket || isGone(ticket)) throw notFound();
  return ticket;
}
