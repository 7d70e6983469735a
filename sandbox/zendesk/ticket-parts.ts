import { Router, type Request } from 'express';
import * as v from 'valibot';
import { commentsOf } from '../desk/conversation';
import { auditToWire } from '../desk/record';
import { invalidAttribute } from '../desk/refusal';
import { saveTicket } from '../desk/save';
import { viaApi } from '../desk/via';
import { siteOf } from './site-of';
import { caller } from './caller';
import { apiUrl, paged, parameter } from './paging';
import { checkStamp } from './safe-update';
import { commentToWire } from './shapes/comment';
import { userToWire } from './shapes/user';
import { ticketOf } from './ticket-of';

/** What hangs below one ticket: comments, audits, tags, followers, CCs. */
export const ticketPartRoutes = Router({ mergeParams: true });

const newestFirst = (request: Request): boolean => parameter(request, 'sort_order') === 'desc' || parameter(request, 'sort')?.startsWith('-') === true;

ticketPartRoutes.get('/:ticketId/comments', (request, response) => {
  const comments = commentsOf(ticketOf(request));
  response.json(paged(request, 'comments', newestFirst(request) ? comments.toReversed() : comments, commentToWire));
});

ticketPartRoutes.get('/:ticketId/audits', (request, response) => {
  const ticket = ticketOf(request);
  response.json(paged(request, 'audits', newestFirst(request) ? ticket.audits.toReversed() : ticket.audits, (audit) => auditToWire(ticket, audit)));
});

ticketPartRoutes.get('/:ticketId/tags', (request, response) => {
  response.json({ tags: ticketOf(request).state.tags });
});

const tagsSchema = v.looseObject({ tags: v.array(v.string()), safe_update: v.optional(v.boolean()), updated_stamp: v.optional(v.string()) });

const TAG_EDITS = {
  post: (_current: readonly string[], given: readonly string[]): readonly string[] => given,
  put: (current: readonly string[], given: readonly string[]): readonly string[] => [...current, ...given],
  delete: (current: readonly string[], given: readonly string[]): readonly string[] => current.filter((tag) => !given.includes(tag)),
};

for (const method of ['post', 'put', 'delete'] as const) {
  ticketPartRoutes[method]('/:ticketId/tags', (request, response) => {
    const ticket = ticketOf(request);
    const body = v.safeParse(tagsSchema, request.body);
    if (!body.success) throw invalidAttribute('tags', 'A list of tags is needed.');
    checkStamp(ticket, body.output);
    const tags = TAG_EDITS[method](ticket.state.tags, body.output.tags);
    saveTicket(siteOf(request), ticket, { authorId: caller(request).id, via: viaApi, change: { tags } });
    response.status(method === 'post' ? 201 : 200).json({ tags: ticket.state.tags });
  });
}

for (const [path, read] of [
  ['followers', 'followerIds'],
  ['email_ccs', 'emailCcIds'],
] as const) {
  ticketPartRoutes.get(`/:ticketId/${path}`, (request, response) => {
    const site = siteOf(request);
    const users = ticketOf(request).state[read].flatMap((id) => site.users.get(id) ?? []);
    response.json(paged(request, 'users', users, (user) => userToWire(site, user, apiUrl(request))));
  });
}
