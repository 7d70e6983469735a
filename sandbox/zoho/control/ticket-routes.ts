import { Router, type Request } from 'express';
import * as v from 'valibot';
import { ControlError, parsed } from '../../control/answers';
import { newTicketSchema, replySchema, saveEntries, text } from '../../control/schemas';
import type { Sites } from '../../state/sites';
import { customerReplies, customerWrites } from '../desk/customer';
import { closeTicket, deleteTicket, mergeTicket } from '../desk/lifecycle';
import { personSaves } from '../desk/person-save';
import type { Priority, Ticket, ZohoSite } from '../state/model';
import { deskOf, ticketWithId } from './desk-of';
import { ticketView } from './ticket-view';

const PRIORITY: Readonly<Record<string, Priority>> = { urgent: 'High', high: 'High', normal: 'Medium', low: 'Low' };
const LACKING = ['followers', 'tags', 'group', 'macro', 'form'] as const;

const saveSchema = v.strictObject({ ...saveEntries, product: v.optional(text) });
const mergeSchema = v.strictObject({ into: v.string('must be a ticket id, as text') });

function checkKnown(body: unknown): void {
  const named = LACKING.find((key) => key in Object(body));
  if (named !== undefined) throw new ControlError(400, `a Zoho Desk has no ${named} here: leave it out of the save`);
}

/** What customers, agents and the desk itself do to the tickets of a Zoho Desk. */
export function ticketRoutes(sites: Sites): Router {
  const router = Router();
  const at = (request: Request<{ site: string; id: string }>): readonly [ZohoSite, Ticket] => {
    const site = deskOf(sites, request.params.site);
    return [site, ticketWithId(site, request.params.id)];
  };

  router.get('/:site/tickets', (request, response) => {
    const site = deskOf(sites, request.params.site);
    response.json([...site.tickets.values()].map((ticket) => ticketView(site, ticket)));
  });
  router.get('/:site/tickets/:id', (request, response) => {
    response.json(ticketView(...at(request)));
  });
  router.get('/:site/outbox', (request, response) => {
    const { mails } = deskOf(sites, request.params.site);
    const { ticket } = request.query;
    response.json(ticket === undefined ? mails : mails.filter((mail) => mail.ticketId === ticket));
  });

  router.post('/:site/tickets', (request, response) => {
    const ticket = customerWrites(deskOf(sites, request.params.site), parsed(newTicketSchema, request.body));
    response.status(201).json({ ticketId: ticket.id });
  });
  router.post('/:site/tickets/:id/customer-replies', (request, response) => {
    const [site, ticket] = at(request);
    customerReplies(site, ticket, parsed(replySchema, request.body));
    response.status(201).json({ ticketId: ticket.id });
  });
  router.post('/:site/tickets/:id/saves', (request, response) => {
    const [site, ticket] = at(request);
    checkKnown(request.body);
    const { priority, ...save } = parsed(saveSchema, request.body);
    if (save.note !== undefined && save.public !== undefined) throw new ControlError(400, 'one save carries one comment: give note or public, not both');
    const changed = personSaves(site, ticket, { ...save, priority: priority && PRIORITY[priority] });
    response.status(201).json({ ticketId: ticket.id, changed });
  });

  router.post('/:site/tickets/:id/close', (request, response) => {
    const [site, ticket] = at(request);
    response.status(201).json({ ticketId: ticket.id, changed: closeTicket(site, ticket) });
  });
  router.post('/:site/tickets/:id/delete', (request, response) => {
    const [site, ticket] = at(request);
    deleteTicket(site, ticket);
    response.status(201).json({ ticketId: ticket.id });
  });
  router.post('/:site/tickets/:id/merge', (request, response) => {
    const [site, ticket] = at(request);
    mergeTicket(site, ticket, ticketWithId(site, parsed(mergeSchema, request.body).into));
    response.status(201).json({ ticketId: ticket.id });
  });
  return router;
}
