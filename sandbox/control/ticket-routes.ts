import { Router } from 'express';
import * as v from 'valibot';
import { agentSaves } from '../desk/agent-save';
import { customerReplies, customerWrites } from '../desk/customer';
import { closeTicket, deleteTicket, mergeTicket } from '../desk/lifecycle';
import { SYSTEM_USER_ID } from '../state/model';
import type { Sites } from '../state/sites';
import { accountNamed, ControlError, parsed, ticketNumbered } from './answers';
import { newTicketSchema, replySchema, saveEntries, text } from './schemas';
import { ticketView } from './ticket-view';

const keys = v.optional(v.strictObject({ add: v.optional(v.array(text)), remove: v.optional(v.array(text)) }));
const saveSchema = v.strictObject({
  ...saveEntries,
  group: v.optional(text),
  followers: keys,
  tags: keys,
  macro: v.optional(text),
  form: v.optional(text),
});
const mergeSchema = v.strictObject({ into: v.number() });

/** What customers, agents and the desk itself do to tickets. */
export function ticketRoutes(sites: Sites): Router {
  const router = Router();

  router.get('/:site/tickets', (request, response) => {
    const site = accountNamed(sites, request.params.site);
    response.json([...site.tickets.values()].map((ticket) => ticketView(site, ticket)));
  });
  router.get('/:site/tickets/:id', (request, response) => {
    const site = accountNamed(sites, request.params.site);
    response.json(ticketView(site, ticketNumbered(site, request.params.id)));
  });
  router.get('/:site/outbox', (request, response) => {
    const { mails } = accountNamed(sites, request.params.site);
    const { ticket } = request.query;
    response.json(ticket === undefined ? mails : mails.filter((mail) => mail.ticketId === Number(ticket)));
  });

  router.post('/:site/tickets', (request, response) => {
    const { ticket } = customerWrites(accountNamed(sites, request.params.site), parsed(newTicketSchema, request.body));
    response.status(201).json({ ticketId: ticket.id });
  });
  router.post('/:site/tickets/:id/customer-replies', (request, response) => {
    const site = accountNamed(sites, request.params.site);
    const { ticket, audit } = customerReplies(site, ticketNumbered(site, request.params.id), parsed(replySchema, request.body));
    response.status(201).json({ auditId: audit.id, ticketId: ticket.id });
  });
  router.post('/:site/tickets/:id/saves', (request, response) => {
    const site = accountNamed(sites, request.params.site);
    const save = parsed(saveSchema, request.body);
    if (save.note !== undefined && save.public !== undefined) throw new ControlError(400, 'one save carries one comment: give note or public, not both');
    const audit = agentSaves(site, ticketNumbered(site, request.params.id), save);
    response.status(201).json({ auditId: audit?.id ?? null });
  });

  router.post('/:site/tickets/:id/close', (request, response) => {
    const site = accountNamed(sites, request.params.site);
    const audit = closeTicket(site, ticketNumbered(site, request.params.id));
    response.status(201).json({ auditId: audit?.id ?? null });
  });
  router.post('/:site/tickets/:id/delete', (request, response) => {
    const site = accountNamed(sites, request.params.site);
    response.status(201).json({ auditId: deleteTicket(site, ticketNumbered(site, request.params.id), SYSTEM_USER_ID).id });
  });
  router.post('/:site/tickets/:id/merge', (request, response) => {
    const site = accountNamed(sites, request.params.site);
    const into = ticketNumbered(site, parsed(mergeSchema, request.body).into);
    const audit = mergeTicket(site, ticketNumbered(site, request.params.id), into, SYSTEM_USER_ID);
    response.status(201).json({ auditId: audit?.id ?? null });
  });
  return router;
}
