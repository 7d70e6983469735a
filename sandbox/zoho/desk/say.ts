import { randomUUID } from 'node:crypto';
import { now } from '../../state/clock';
import { commentToWire, wholeThreadToWire } from '../shapes';
import { keepMail, newId } from '../state/keep';
import type { Author, Comment, Thread, Ticket, ZohoSite } from '../state/model';
import { intentBehind, isService } from './intent';
import { textOfHtml } from '../../html-text';
import { record } from './record';

const countWrite = (site: ZohoSite, ticket: Ticket, { actor }: Author): void => {
  if (isService(site, actor)) ticket.serviceWrites += 1;
};

type NewComment = Pick<Comment, 'content' | 'contentType' | 'isPublic'>;

/** A comment: what agents tell each other. */
export function addComment(site: ZohoSite, ticket: Ticket, author: Author, wish: NewComment): Comment {
  const comment: Comment = { kind: 'comment', id: newId(site), at: now(site), author: author.actor, ...wish, ...intentBehind(site, ticket, author.actor) };
  ticket.said.push(comment);
  countWrite(site, ticket, author);
  record(site, ticket, author, { eventName: 'CommentAdded', eventInfo: [{ propertyName: 'CommentId', propertyType: 'Text', propertyValue: comment.id }] });
  site.announce({ eventType: 'Ticket_Comment_Add', payload: { ...commentToWire(comment), ticketId: ticket.id }, sourceId: author.sourceId });
  return comment;
}

export type NewThread = Pick<Thread, 'channel' | 'direction' | 'content' | 'contentType' | 'from' | 'to'> & {
  readonly headers?: Readonly<Record<string, string>>;
  readonly isDescription?: boolean;
  readonly at?: number;
};

/** What the mail programs of both sides need to tell which mail answers which. */
function mailHeaders(ticket: Ticket, { channel }: NewThread): Readonly<Record<string, string>> {
  if (channel !== 'EMAIL') return {};
  const last = ticket.said.findLast((said): said is Thread => said.kind === 'thread' && 'Message-ID' in said.headers)?.headers['Message-ID'];
  return { 'Message-ID': `<${randomUUID()}@mail.sandbox.example>`, ...(last === undefined ? {} : { 'In-Reply-To': last }) };
}

/** Puts a thread on the ticket; the history and the webhooks do not know it yet. */
export function attachThread(site: ZohoSite, ticket: Ticket, author: Author, wish: NewThread): Thread {
  const thread: Thread = {
    isDescription: false,
    at: now(site),
    ...wish,
    kind: 'thread',
    id: newId(site),
    author: author.actor,
    headers: { ...mailHeaders(ticket, wish), ...wish.headers },
    ...intentBehind(site, ticket, author.actor),
  };
  ticket.said.push(thread);
  return thread;
}

function mailOut(site: ZohoSite, ticket: Ticket, thread: Thread): void {
  const { id, at, to, content, contentType, intent } = thread;
  const text = contentType === 'text/html' ? textOfHtml(content) : content;
  const mail = { id, at, to, cc: [], subject: `Re: ${ticket.state.subject}`, text, ticketId: ticket.id, ...(intent === undefined ? {} : { intent }) };
  site.mails.push(mail);
  keepMail(site, mail);
}

/** A message from the customer, or to him by mail. */
export function addThread(site: ZohoSite, ticket: Ticket, author: Author, wish: NewThread): Thread {
  const thread = attachThread(site, ticket, author, wish);
  if (thread.direction === 'out') mailOut(site, ticket, thread);
  countWrite(site, ticket, author);
  record(site, ticket, author, { eventName: 'ThreadAdded', eventInfo: [{ propertyName: 'ThreadId', propertyType: 'Text', propertyValue: thread.id }] });
  site.announce({ eventType: 'Ticket_Thread_Add', payload: { ...wholeThreadToWire(thread), ticketId: ticket.id }, sourceId: author.sourceId });
  return thread;
}
