import type { NextFunction, Request, Response } from 'express';
import * as v from 'valibot';
import { DeskRefusal } from '../desk/refusal';
import { NetSuiteRefusal, problem } from '../netsuite/refusal';
import type { AnySite } from '../state/any-site';
import { DefinitionError } from '../state/definition-error';
import type { Site, Ticket } from '../state/model';
import type { Sites } from '../state/sites';
import { UnknownName } from '../unknown-name';
import { problem as zohoProblem, ZohoRefusal } from '../zoho/refusal';

/** Answered as `{ error }`. */
export class ControlError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export function siteNamed(sites: Sites, name: string | undefined): AnySite {
  const site = sites.get(name ?? '');
  if (!site) throw new ControlError(404, `there is no site "${name ?? ''}"; make it with POST /control/sites`);
  return site;
}

/** @throws ControlError 404, or 400 for a site with another desk. */
export function accountNamed(sites: Sites, name: string | undefined): Site {
  const site = siteNamed(sites, name);
  if (site.desk !== 'zendesk') throw new ControlError(400, `site "${site.name}" is a Zoho Desk, which has nothing like that here`);
  return site;
}

export function ticketNumbered(site: Site, id: unknown): Ticket {
  const ticket = site.tickets.get(Number(id));
  if (!ticket) throw new ControlError(404, `site "${site.name}" has no ticket ${String(id)}`);
  return ticket;
}

/** @throws ControlError 400 that names every property that is wrong. */
export function parsed<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  throw new ControlError(400, result.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`).join('; '));
}

export function controlErrors(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (error instanceof ControlError) response.status(error.status).json({ error: error.message });
  else if (error instanceof UnknownName || error instanceof DefinitionError) response.status(400).json({ error: error.message });
  else if (error instanceof NetSuiteRefusal) response.status(error.status).json(problem(error));
  else if (error instanceof ZohoRefusal) response.status(error.status).json(zohoProblem(error));
  else if (error instanceof DeskRefusal) response.status(error.status).json(error.body);
  else if ((error as { status?: unknown }).status === 400) response.status(400).json({ error: 'the body is not JSON' });
  else next(error);
}
