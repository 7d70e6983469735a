import { invalidData } from '../refusal';
import type { Author, Thread, Ticket, ZohoSite } from '../state/model';
import { addThread } from './say';

interface Reply {
  readonly from: string;
  /** Absent: the contact's address. */
  readonly to?: string | undefined;
  readonly content: string;
  readonly contentType: Thread['contentType'];
}

/** A public answer, which the customer gets by mail. @throws ZohoRefusal 422 when the contact has no address. */
export function sendReply(site: ZohoSite, ticket: Ticket, author: Author, { from, to, content, contentType }: Reply): Thread {
  const address = site.contacts.get(ticket.contactId)?.email;
  if (!address) throw invalidData('/to', 'the contact has no e-mail address');
  return addThread(site, ticket, author, { channel: 'EMAIL', direction: 'out', content, contentType, from, to: to ?? address });
}
