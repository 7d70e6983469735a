import { Router, type Request } from 'express';
import { createTicket } from '../desk/create';
import { deleteTicket } from '../desk/lifecycle';
import { auditToWire } from '../desk/record';
import { invalidAttribute, recordInvalid } from '../desk/refusal';
import { saveTicket } from '../desk/save';
import { viaApi, viaFollowUp } from '../desk/via';
import { siteOf } from './site-of';
import { keepTicket } from '../state/keep';
import type { Audit, Site, Ticket } from '../state/model';
import { caller } from './caller';
import { earlierAnswer, rememberAnswer } from './idempotency';
import { apiUrl, paged } from './paging';
import { checkStamp } from './safe-update';
import { ticketToWire } from './shapes/ticket';
import { changeOf, commentOf, ticketInput, type TicketInput } from './ticket-input';
import { ticketOf } from './ticket-of';

const answer = (request: Request, ticket: Ticket, audit: Audit | null): Record<string, unknown> => ({
  ticket: ticketToWire(siteOf(request), ticket, apiUrl(request)),
  ...(audit ? { audit: auditToWire(ticket, audit) } : {}),
});

const receiptOf = (
  request: Request,
  input: TicketInput,
): { readonly authorId: number; readonly via: typeof viaApi; readonly metadata: { readonly custom: Record<string, unknown> } } => ({
  authorId: caller(request).id,
  via: viaApi,
  metadata: { custom: input.metadata ?? {} },
});

const macroById = (site: Site, id: number): { readonly id: number; readonly title: string } => {
  const macro = site.catalog.macros.find((each) => each.id === id);
  if (!macro) throw recordInvalid('macro_ids', `Macro: ${id} is invalid`);
  return macro;
};

function closedParent(site: Site, input: TicketInput): Ticket | undefined {
  const parent = input.via_followup_source_id === undefined ? undefined : site.tickets.get(input.via_followup_source_id);
  return parent?.state.status === 'closed' ? parent : undefined;
}

function create(request: Request): { readonly ticket: Ticket; readonly audit: Audit } {
  const site = siteOf(request);
  const input = ticketInput(request.body);
  const comment = commentOf(input);
  if (!comment) throw invalidAttribute('ticket.comment', 'A comment with a body is needed.');
  const receipt = receiptOf(request, input);
  const change = changeOf(site, input);
  const followUpOf = closedParent(site, input);
  const created = createTicket(site, {
    ...receipt,
    via: followUpOf ? viaFollowUp('api', followUpOf) : viaApi,
    change: { ...change, requesterId: change.requesterId ?? receipt.authorId },
    followUpOf,
    comment: { ...comment, authorId: comment.authorId ?? input.submitter_id },
    macros: input.macro_ids?.map((id) => macroById(site, id)),
  });
  if (followUpOf) keepTicket(site, followUpOf);
  return created;
}

/** https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/ */
export const ticketRoutes = Router({ mergeParams: true });

ticketRoutes.get('/', (request, response) => {
  const site = siteOf(request);
  const externalId = request.query['external_id'];
  const tickets = [...site.tickets.values()].filter((ticket) => !ticket.deleted && (externalId === undefined || ticket.state.externalId === externalId));
  response.json(paged(request, 'tickets', tickets, (ticket) => ticketToWire(site, ticket, apiUrl(request))));
});

ticketRoutes.post('/', (request, response) => {
  const site = siteOf(request);
  const key = request.get('idempotency-key');
  const earlier = key === undefined ? undefined : earlierAnswer(site, key, request.body);
  if (key !== undefined) response.set('x-idempotency-lookup', earlier === undefined ? 'miss' : 'hit');
  if (earlier !== undefined) {
    response.status(201).json(earlier);
    return;
  }
  const { ticket, audit } = create(request);
  const body = answer(request, ticket, audit);
  if (key !== undefined) rememberAnswer(site, key, request.body, body);
  response
    .status(201)
    .location(`${apiUrl(request)}/tickets/${ticket.id}.json`)
    .json(body);
});

ticketRoutes.get('/:ticketId', (request, response) => {
  response.json(answer(request, ticketOf(request), null));
});

ticketRoutes.put('/:ticketId', (request, response) => {
  const site = siteOf(request);
  const ticket = ticketOf(request);
  const input = ticketInput(request.body);
  checkStamp(ticket, input);
  const macroId = input.macro_id ?? input.macro_ids?.[0];
  const audit = saveTicket(site, ticket, {
    ...receiptOf(request, input),
    change: changeOf(site, input, ticket),
    comment: commentOf(input),
    macro: macroId === undefined ? undefined : macroById(site, macroId),
  });
  response.json(answer(request, ticket, audit));
});

ticketRoutes.delete('/:ticketId', (request, response) => {
  deleteTicket(siteOf(request), ticketOf(request), caller(request).id);
  response.status(204).end();
});
