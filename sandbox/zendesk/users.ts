import { Router } from 'express';
import * as v from 'valibot';
import { invalidAttribute, recordNotFound } from '../desk/refusal';
import { siteOf } from './site-of';
import { now } from '../state/clock';
import { keepHead, keepUser } from '../state/keep';
import type { Site, User } from '../state/model';
import { addUser, userByEmail } from '../state/people';
import { caller } from './caller';
import { apiUrl, paged, parameter } from './paging';
import { userToWire } from './shapes/user';

const userSchema = v.looseObject({
  name: v.optional(v.string()),
  email: v.optional(v.pipe(v.string(), v.email())),
  external_id: v.optional(v.nullable(v.string())),
});

function matches(user: User, query: string): boolean {
  const wanted = query
    .replace(/^(email|name):/, '')
    .replaceAll('"', '')
    .toLowerCase();
  return user.email?.toLowerCase() === wanted || (!query.startsWith('email:') && user.name.toLowerCase().includes(wanted));
}

function createOrUpdate(site: Site, input: v.InferOutput<typeof userSchema>): { readonly user: User; readonly created: boolean } {
  const at = now(site);
  const byExternalId = typeof input.external_id === 'string' ? [...site.users.values()].find((user) => user.externalId === input.external_id) : undefined;
  const known = byExternalId ?? (input.email === undefined ? undefined : userByEmail(site, input.email));
  if (!known) {
    const user = addUser(site, {
      id: site.head.nextId++,
      name: input.name ?? input.email ?? '',
      email: input.email ?? null,
      externalId: input.external_id ?? null,
      role: 'end-user',
      createdAt: at,
      updatedAt: at,
    });
    keepHead(site);
    return { user, created: true };
  }
  known.name = input.name ?? known.name;
  known.externalId = input.external_id === undefined ? known.externalId : input.external_id;
  known.updatedAt = at;
  keepUser(site, known);
  return { user: known, created: false };
}

/** https://developer.zendesk.com/api-reference/ticketing/users/users/ */
export const userRoutes = Router({ mergeParams: true });

userRoutes.get('/', (request, response) => {
  const site = siteOf(request);
  const roles = [request.query['role'], request.query['role[]']].flat().filter((role) => typeof role === 'string');
  const users = [...site.users.values()].filter((user) => roles.length === 0 || roles.includes(user.role));
  response.json(paged(request, 'users', users, (user) => userToWire(site, user, apiUrl(request))));
});

userRoutes.get('/me', (request, response) => {
  response.json({ user: userToWire(siteOf(request), caller(request), apiUrl(request)) });
});

userRoutes.get('/search', (request, response) => {
  const site = siteOf(request);
  const { query, external_id: externalId } = request.query;
  const wanted = (user: User): boolean => (typeof externalId === 'string' ? user.externalId === externalId : typeof query === 'string' && matches(user, query));
  response.json(paged(request, 'users', [...site.users.values()].filter(wanted), (user) => userToWire(site, user, apiUrl(request))));
});

userRoutes.get('/show_many', (request, response) => {
  const site = siteOf(request);
  const ids = (parameter(request, 'ids') ?? '').split(',').map(Number);
  response.json(
    paged(
      request,
      'users',
      ids.flatMap((id) => site.users.get(id) ?? []),
      (user) => userToWire(site, user, apiUrl(request)),
    ),
  );
});

userRoutes.post('/create_or_update', (request, response) => {
  const site = siteOf(request);
  const input = v.safeParse(userSchema, (request.body as { user?: unknown } | undefined)?.user);
  if (!input.success) throw invalidAttribute('user', input.issues[0].message);
  const { user, created } = createOrUpdate(site, input.output);
  response.status(created ? 201 : 200).json({ user: userToWire(site, user, apiUrl(request)) });
});

userRoutes.get('/:userId', (request, response) => {
  const site = siteOf(request);
  const user = site.users.get(Number(request.params.userId));
  if (!user) throw recordNotFound();
  response.json({ user: userToWire(site, user, apiUrl(request)) });
});
