import type { Request } from 'express';
import { originOf } from '../../origin';
import { ticketToWire } from '../shapes';
import type { Ticket } from '../state/model';
import { parameter } from './input';
import { siteOf } from './site-of';

/** A ticket as this call wants it: with its contact when `include` says so. */
export function shown(request: Request, ticket: Ticket): Record<string, unknown> {
  const withContact = (parameter(request, 'include') ?? '').split(',').includes('contacts');
  return ticketToWire(siteOf(request), ticket, { withContact, origin: originOf(request) });
}
