import * as v from 'valibot';
import { DeskError } from '../../activities/desk-port';
import type { DeskWrite } from '../../domain/desk-events/desk';
import { readHistory, type Placed } from './history';
import { withNames } from './named';
import { INTENT_FIELD, type Roster } from './names';
import { ownWrites } from './own-writes';
import type { ZohoSite } from './site';
import { createStaff } from './staff';
import { addressOf } from './ticket-from-wire';
import { fieldCalled, ticketUpdate } from './ticket-update';
import { readTicket } from './tickets';
import { Ticket } from './wire';

/** How far an earlier try of the same intent came. */
type Progress = 'none' | 'changed' | 'done';

function progressIn(history: readonly Placed[], intent: string, self: string): Progress {
  const { done, begun } = ownWrites(history, self);
  if ([...done.values()].some((own) => own.intent === intent)) return 'done';
  return begun?.intent === intent ? 'changed' : 'none';
}

async function progressOf(site: ZohoSite, ticket: Ticket, intent: string): Promise<Progress> {
  const { self, mark } = await withNames(site, (names) => ({ self: names.self, mark: fieldCalled(names.allFields, INTENT_FIELD).apiName }));
  // Without a mark we have never written to the ticket.
  if ((ticket.cf[mark] ?? null) === null) return 'none';
  const history = await readHistory(site.api, ticket.id, (read) => progressIn(read, intent, self) !== 'none');
  return progressIn(history, intent, self);
}

/** The second call of a write, ready to be made. A reply to a customer without an address fails with `rejected`. */
function speech({ api, connection }: ZohoSite, ticket: Ticket, { public: isReply, text: content }: NonNullable<DeskWrite['comment']>): () => Promise<unknown> {
  const path = `/tickets/${ticket.id}`;
  if (!isReply) return () => api.post(v.unknown(), `${path}/comments`, { content, contentType: 'plainText', isPublic: false });
  const to = addressOf(ticket);
  if (to === undefined) {
    throw new DeskError('rejected', `The customer of ticket ${ticket.ticketNumber} has no e-mail address in Zoho Desk: add one to the contact, or call`);
  }
  const mail = { channel: 'EMAIL', fromEmailAddress: connection.supportAddress, to, content, contentType: 'plainText' };
  return () => api.post(v.unknown(), `${path}/sendReply`, mail);
}

/**
 * One write in two calls: the change, then the comment. Zoho has no lock and no idempotency key: the ticket is read
 * right before, and what an earlier try has done already is not done again. Returns the ticket as it stands after.
 */
export async function writeTicket(site: ZohoSite, people: Roster, ticketId: string, write: DeskWrite, stamp: string): Promise<Ticket> {
  const ticket = await readTicket(site, ticketId);
  const progress = await progressOf(site, ticket, write.intent);
  if (progress === 'done') return ticket;
  if (ticket.modifiedTime !== stamp) throw new DeskError('conflict', `Somebody saved ticket ${ticket.ticketNumber} since it was read`);
  const say = write.comment && speech(site, ticket, write.comment);
  const changed = progress === 'changed' ? ticket : await change(site, people, ticket, write);
  if (!say) return changed;
  await say();
  return readTicket(site, ticketId);
}

/** The answer to a change comes without the contact. */
async function change(site: ZohoSite, people: Roster, { id, contact }: Ticket, write: DeskWrite): Promise<Ticket> {
  const body = await withNames(site, (names) => ticketUpdate(write, names, createStaff(names, people)));
  return { ...(await site.api.patch(Ticket, `/tickets/${id}`, body)), contact };
}
