import type { Request } from 'express';
import { recordNotFound } from '../desk/refusal';
import { siteOf } from './site-of';
import type { Ticket } from '../state/model';

/** @throws DeskRefusal 404 also for a deleted ticket. */
export function ticketOf(request: Request): Ticket {
  const ticket = siteOf(request).tickets.get(Number(request.params['ticketId']));
  if (!ticket || ticket.deleted) throw recordNotFound();
  return ticket;
}
