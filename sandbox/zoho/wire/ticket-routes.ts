import { Router, type Request } from 'express';
import { createTicket } from '../desk/create';
import { THREADS, supportAddress } from '../desk/customer';
import { contactActor } from '../desk/people';
import { updateTicket } from '../desk/update';
import { invalidData } from '../refusal';
import type { Contact } from '../state/customers';
import type { Ticket } from '../state/model';
import { authorOf } from './caller';
import { bodyOf, ticketOf } from './input';
import { shown } from './shown';
import { siteOf } from './site-of';
import { changeOf, changeSchema, contactFor, creationSchema } from './ticket-input';

/** What an agent writes down for a customer counts as the customer's first message. */
function descriptionThread(request: Request, contact: Contact, channel: Ticket['channel'], content: string): Parameters<typeof createTicket>[2]['thread'] {
  const actor = contactActor(contact);
  const from = `"${actor.name}"<${actor.email ?? ''}>`;
  const thread = { channel: THREADS[channel], direction: 'in', content, contentType: 'text/html', from, to: supportAddress(siteOf(request)) } as const;
  return content === '' ? undefined : { author: { actor, source: 'API' }, content: thread };
}

/** Tickets: https://desk.zoho.com/DeskAPIDocument#Tickets */
export const ticketRoutes = Router({ mergeParams: true });

ticketRoutes.post('/', (request, response) => {
  const site = siteOf(request);
  const input = bodyOf(creationSchema, request);
  if (input.departmentId !== site.catalog.department.id) throw invalidData('/departmentId', 'is no department');
  const author = authorOf(request);
  const contact = contactFor(site, input);
  const { subject, channel = 'Phone', description = '', email, phone } = input;
  const thread = descriptionThread(request, contact, channel, description);
  const ticket = createTicket(site, author, { contact, subject, channel, description, email, phone, change: changeOf(input), thread });
  response.json(shown(request, ticket));
});
ticketRoutes.get('/:ticketId', (request, response) => {
  response.json(shown(request, ticketOf(request)));
});
ticketRoutes.patch('/:ticketId', (request, response) => {
  const ticket = ticketOf(request);
  updateTicket(siteOf(request), ticket, authorOf(request), changeOf(bodyOf(changeSchema, request)));
  response.json(shown(request, ticket));
});
