import { Router } from 'express';
import type { Sites } from '../state/sites';
import { siteNamed } from './answers';

/** What the team read in its chat. */
export function chatRoutes(sites: Sites): Router {
  const router = Router();
  router.get('/:site/chat', (request, response) => {
    response.json(siteNamed(sites, request.params.site).chat.map(({ at, kind, text }) => ({ at, kind, text })));
  });
  return router;
}
