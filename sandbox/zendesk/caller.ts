import type { Request } from 'express';
import { DeskRefusal } from '../desk/refusal';
import { siteOf } from './site-of';
import type { User } from '../state/model';
import { serviceUser } from '../state/people';

/** Whoever stands behind the OAuth client: all calls of the API are his. */
export function caller(request: Request): User {
  const user = serviceUser(siteOf(request));
  if (!user)
    throw new DeskRefusal(403, { error: { title: 'Forbidden', message: 'The OAuth client has no user: the account defines no agent with role "service".' } });
  return user;
}
