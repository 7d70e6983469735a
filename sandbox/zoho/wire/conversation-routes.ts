import { Router, type Request } from 'express';
import * as v from 'valibot';
import { sendReply } from '../desk/reply';
import { addComment } from '../desk/say';
import { notFound } from '../refusal';
import { commentToWire, entryToWire, threadToWire, wholeThreadToWire } from '../shapes';
import type { Comment, Thread } from '../state/model';
import { authorOf } from './caller';
import { bodyOf, ticketOf } from './input';
import { page, sendList } from './paging';
import { siteOf } from './site-of';

const HISTORY = { first: 1, longest: 50 } as const;
const CONVERSATION = { first: 1, longest: 100 } as const;

const text = v.pipe(v.string(), v.minLength(1));
const contentType = v.optional(v.picklist(['plainText', 'html']), 'html');
const commentSchema = v.strictObject({ content: text, contentType, isPublic: v.optional(v.boolean(), false) });
const replySchema = v.strictObject({
  channel: v.literal('EMAIL'),
  fromEmailAddress: text,
  to: v.optional(text),
  content: text,
  contentType,
});

const newestFirst = <T>(items: readonly T[]): readonly T[] => items.toReversed();
const commentsOf = (request: Request): readonly Comment[] => newestFirst(ticketOf(request).said.filter((said): said is Comment => said.kind === 'comment'));
const threadsOf = (request: Request): readonly Thread[] => newestFirst(ticketOf(request).said.filter((said): said is Thread => said.kind === 'thread'));

/** What was done to a ticket and said on it, the newest first. */
export const conversationRoutes = Router({ mergeParams: true });

conversationRoutes.get('/:ticketId/History', (request, response) => {
  const { history } = ticketOf(request);
  sendList(response, page(request, newestFirst(history), HISTORY).map(entryToWire), { count: history.length });
});
conversationRoutes.get('/:ticketId/comments', (request, response) => {
  sendList(response, page(request, commentsOf(request), CONVERSATION).map(commentToWire));
});
conversationRoutes.get('/:ticketId/comments/:commentId', (request, response) => {
  const comment = commentsOf(request).find(({ id }) => id === request.params.commentId);
  if (!comment) throw notFound();
  response.json(commentToWire(comment));
});
conversationRoutes.post('/:ticketId/comments', (request, response) => {
  const ticket = ticketOf(request);
  response.json(commentToWire(addComment(siteOf(request), ticket, authorOf(request), bodyOf(commentSchema, request))));
});
conversationRoutes.get('/:ticketId/threads', (request, response) => {
  sendList(response, page(request, threadsOf(request), CONVERSATION).map(threadToWire));
});
conversationRoutes.get('/:ticketId/threads/:threadId', (request, response) => {
  const thread = threadsOf(request).find(({ id }) => id === request.params.threadId);
  if (!thread) throw notFound();
  response.json(wholeThreadToWire(thread));
});
conversationRoutes.post('/:ticketId/sendReply', (request, response) => {
  const ticket = ticketOf(request);
  const { fromEmailAddress: from, to, content, contentType: type } = bodyOf(replySchema, request);
  const reply = { from, to, content, contentType: type === 'html' ? 'text/html' : 'text/plain' } as const;
  response.json(wholeThreadToWire(sendReply(siteOf(request), ticket, authorOf(request), reply)));
});
