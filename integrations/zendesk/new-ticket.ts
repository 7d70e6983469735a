import * as v from 'valibot';
import type { TicketOrder } from '../../activities/desk-port';
import type { ZendeskApi } from './api';
import { cutToSize } from './comment-size';
import type { ZendeskConnection } from './connection';
import { agentId, wireId } from './name-to-id';
import type { SiteNames } from './names';
import type { Staff } from './staff';
import { Id, User } from './wire';

type Requester = { readonly requester: { readonly name: string; readonly email: string } } | { readonly requester_id: number | string };

const UserAnswer = v.looseObject({ user: User });
const Tickets = v.looseObject({ tickets: v.array(v.looseObject({ id: Id, status: v.string() })) });

/**
 * Who asks. Zendesk knows people by their e-mail; who has none is kept under an external id made of the number or of the
 * order, so that a second try finds the same person.
 */
export async function requesterOf(api: ZendeskApi, { requester, externalId }: TicketOrder): Promise<Requester> {
  const { name, email, phone } = requester;
  if (email !== undefined) return { requester: { name: name ?? email, email } };
  const digits = phone?.replaceAll(/\D/g, '');
  const known = digits ? `supportway-phone-${digits}` : `supportway-${externalId}`;
  const user = { name: name ?? phone ?? 'Unknown caller', external_id: known, role: 'end-user', ...(phone === undefined ? {} : { phone }) };
  const made = await api.post(UserAnswer, ['users', 'create_or_update'], { user });
  return { requester_id: wireId(made.user.id) };
}

/** The ticket that an earlier try made. Unlike the search, this list has no lag. */
export async function ticketUnder(api: ZendeskApi, externalId: string): Promise<string | undefined> {
  const { tickets } = await api.get(Tickets, ['tickets'], [['external_id', externalId]]);
  return tickets.find((ticket) => ticket.status !== 'deleted')?.id;
}

/** The body of a creation. We are its submitter: without one Zendesk has the requester write the first comment. */
export function newTicket(order: TicketOrder, requester: Requester, names: SiteNames, staff: Staff, { brandId }: ZendeskConnection): { readonly ticket: object } {
  const { externalId, intent, subject, text, tags, assignee } = order;
  return {
    ticket: {
      external_id: externalId,
      subject,
      comment: { body: cutToSize(text), public: order.public },
      ...requester,
      submitter_id: wireId(names.self),
      metadata: { intent },
      ...(tags === undefined ? {} : { tags }),
      ...(assignee === undefined ? {} : { assignee_id: agentId(assignee, staff) }),
      ...(brandId === undefined ? {} : { brand_id: wireId(brandId) }),
    },
  };
}
