import type { DeskTicket } from '../../domain/desk-events/desk';
import { wordOf } from './field-values';
import type { SiteNames } from './names';
import { priorityScale } from './priorities';
import type { Staff } from './staff';
import { textOfHtml } from './text-of-html';
import type { Ticket } from './wire';

const fullName = (contact: Ticket['contact']): string => [contact?.firstName, contact?.lastName].filter(Boolean).join(' ');

/** Where a reply goes; undefined for a customer who has no address. */
export const addressOf = ({ contact, email }: Ticket): string | undefined => contact?.email || email || undefined;

/** Longer mails quote what is known; every reading of the ticket carries the text. */
const LONGEST_OPENING = 8_000;
const MARKUP = /<[a-z!/][^<>]*>|&(?:[a-z]{2,8}|#\d{1,6});/i;

/** A description has no content type: HTML, but for what portals and other programs put there as they had it. */
function openingOf({ description }: Ticket): { readonly opening?: string } {
  const text = (MARKUP.test(description) ? textOfHtml(description) : description.trim()).slice(0, LONGEST_OPENING);
  return text === '' ? {} : { opening: text };
}

/** `stamp` is Zoho's `modifiedTime`. Nothing is closed for good here, and there are no groups, followers or tags. */
export function ticketFromWire(ticket: Ticket, names: SiteNames, staff: Staff, product: string | undefined): DeskTicket {
  const scale = priorityScale(names);
  const held = (apiName: string): string | null => ticket.cf[apiName] ?? null;
  const email = addressOf(ticket) ?? '';
  return {
    ticketId: ticket.id,
    number: ticket.ticketNumber,
    subject: ticket.subject,
    ...openingOf(ticket),
    requester: { name: fullName(ticket.contact) || email || ticket.contactId, email },
    channel: ticket.channel.toLowerCase(),
    createdAt: Date.parse(ticket.createdTime),
    status: ticket.status,
    closed: false,
    priority: scale.read(ticket.priority, scale.severity ? held(scale.severity.apiName) : null),
    assignee: ticket.assigneeId === null ? null : staff.keyOf(ticket.assigneeId),
    group: null,
    followers: [],
    ...(product === undefined ? {} : { product }),
    tags: [],
    fields: Object.fromEntries(names.fields.map((field) => [field.displayLabel, wordOf(field, held(field.apiName))])),
    stamp: ticket.modifiedTime,
  };
}
