import { ticketNumbered } from '../../control/answers';
import { ticketView } from '../../control/ticket-view';
import { agentSaves } from '../../desk/agent-save';
import { customerReplies, customerWrites } from '../../desk/customer';
import { statusName } from '../../desk/statuses';
import type { Site, Ticket } from '../../state/model';
import type { DeskPages, InboxRow, TicketOnPage } from '../desk-pages';
import { agentForm } from './agent-form';
import { agentSave } from './agent-save';

const numberOf = ({ id }: Ticket): Pick<InboxRow, 'id' | 'number'> => ({ id: String(id), number: String(id) });

function rowOf(site: Site, ticket: Ticket): InboxRow {
  const { state } = ticket;
  return {
    ...numberOf(ticket),
    subject: state.subject,
    requester: site.users.get(state.requesterId)?.name ?? '',
    status: statusName(site, state),
    look: state.status,
    assignee: state.assigneeId === null ? null : (site.users.get(state.assigneeId)?.name ?? null),
    priority: state.priority,
    updatedAt: ticket.updatedAt,
  };
}

function factsOf(view: ReturnType<typeof ticketView>): TicketOnPage['facts'] {
  return [
    ['Priority', view.priority ?? '–'],
    ['Assignee', view.assignee ?? '–'],
    ['Group', view.group ?? '–'],
    ['Followers', view.followers.join(', ') || '–'],
    ['Tags', view.tags.join(', ') || '–'],
    ['Form', view.form],
    ['Requester', `${view.requester.name} <${view.requester.email ?? ''}>`],
    ...Object.entries(view.fields)
      .filter(([, value]) => value !== null && value !== false)
      .map(([name, value]) => [name, value === true ? 'yes' : String(value)] as const),
  ];
}

function onPage(site: Site, ticket: Ticket): TicketOnPage {
  const view = ticketView(site, ticket);
  const closed = ticket.state.status === 'closed';
  return {
    ...numberOf(ticket),
    subject: view.subject,
    status: view.status,
    look: view.category,
    comments: view.comments,
    mails: site.mails.filter((mail) => mail.ticketId === ticket.id),
    facts: factsOf(view),
    agentForm: closed ? null : agentForm(site, ticket),
    replyHint: closed ? 'This ticket is closed: a reply makes a follow-up ticket.' : null,
  };
}

/** The pages' view of a Zendesk account. */
export const zendeskPages = (site: Site): DeskPages => ({
  rows: () => [...site.tickets.values()].filter((ticket) => !ticket.deleted).map((ticket) => rowOf(site, ticket)).reverse(),
  ticket: (id) => onPage(site, ticketNumbered(site, id)),
  write: (request) => numberOf(customerWrites(site, request).ticket),
  reply: (id, reply) => String(customerReplies(site, ticketNumbered(site, id), reply).ticket.id),
  save: (id, form) => {
    const ticket = ticketNumbered(site, id);
    return agentSaves(site, ticket, agentSave(site, ticket, form)) !== null;
  },
});
