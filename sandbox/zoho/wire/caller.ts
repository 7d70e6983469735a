import type { Request } from 'express';
import { agentActor } from '../desk/people';
import { ZohoRefusal } from '../refusal';
import type { Agent } from '../state/catalog';
import type { Author } from '../state/model';
import { siteOf } from './site-of';

/** Whoever stands behind the OAuth client: all calls of the API are his. */
export function caller(request: Request): Agent {
  const agent = siteOf(request).catalog.agents.find(({ role }) => role === 'service');
  if (!agent) throw new ZohoRefusal(403, 'FORBIDDEN', 'The OAuth client has no agent: the account defines none with the role "service".');
  return agent;
}

export const authorOf = (request: Request): Author => ({ actor: agentActor(caller(request)), source: 'API', sourceId: request.get('sourceId') });
