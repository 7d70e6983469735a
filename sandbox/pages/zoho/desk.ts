import { ticketWithId } from '../../zoho/control/desk-of';
import { ticketView } from '../../zoho/control/ticket-view';
import { customerReplies, customerWrites } from '../../zoho/desk/customer';
import { isGone } from '../../zoho/desk/lifecycle';
import { personSaves } from '../../zoho/desk/person-save';
import type { StatusType } from '../../zoho/state/definition';
import type { Ticket, ZohoSite } from '../../zoho/state/model';
import type { DeskPages, InboxRow, TicketOnPage } from '../desk-pages';
import { agentForm, personSave } from './agent-form';

const LOOKS: Readonly<Record<StatusType, string>> = { OPEN: 'open', 'ON HOLD': 'hold', CLOSED: 'solved' };

function rowOf(site: ZohoSite, ticket: Ticket): InboxRow {
  const { id, number, subject, status, category, priority, requester } = ticketView(site, ticket);
  const owner = site.catalog.agents.find((agent) => agent.id === ticket.state.assigneeId);
  return { id, number, subject, status, priority, requester: requester.name, look: LOOKS[category], assignee: owner?.name ?? null, updatedAt: ticket.modifiedAt };
}

function factsOf(site: ZohoSite, ticket: Ticket): TicketOnPage['facts'] {
  const { priority, assignee, product, channel, requester, fields } = ticketView(site, ticket);
  return [
    ['Priority', priority ?? '–'],
    ['Ticket owner', assignee ?? '–'],
    ['Channel', channel],
    ['Product', product ?? '–'],
    ['Contact', `${requester.name} <${requester.email ?? ''}>`],
    ...Object.entries(fields)
      .filter(([, value]) => value !== null && value !== false)
      .map(([name, value]) => [name, value === true ? 'yes' : String(value)] as const),
  ];
}

function onPage(site: ZohoSite, ticket: Ticket): TicketOnPage {
  const { id, number, subject, status, category, comments } = ticketView(site, ticket);
  return {
    ...{ id, number, subject, status, comments, look: LOOKS[category] },
    mails: site.mails.filter(({ ticketId }) => ticketId === id),
    facts: factsOf(site, ticket),
    agentForm: isGone(ticket) ? null : agentForm(site, ticket),
    replyHint: null,
  };
}

/** The pages' view of a Zoho Desk. */
export const zohoPages = (site: ZohoSite): DeskPages => ({
  rows: () => [...site.tickets.values()].filter((ticket) => !isGone(ticket)).map((ticket) => rowOf(site, ticket)).reverse(),
  ticket: (id) => onPage(site, ticketWithId(site, id)),
  write: (request) => customerWrites(site, request),
  reply: (id, reply) => {
    customerReplies(site, ticketWithId(site, id), reply);
    return id;
  },
  save: (id, form) => {
    const ticket = ticketWithId(site, id);
    return personSaves(site, ticket, personSave(site, ticket, form));
  },
});
