import { json, Router } from 'express';
import type { Mailbox } from '../mailbox';
import type { Sites } from '../state/sites';
import type { Outgoing } from '../webhooks/outgoing';
import { controlErrors } from './answers';
import { articleRoutes } from './article-routes';
import { chatRoutes } from './chat-routes';
import { faultRoutes } from './fault-routes';
import { netSuiteRoutes } from './netsuite-routes';
import { siteRoutes } from './site-routes';
import { ticketRoutes } from './ticket-routes';

/** The strings behind the stage: everything that a test or a demonstration does to the pretend desk. */
export function controlRouter(sites: Sites, outgoing: Outgoing, mailbox: Mailbox): Router {
  const router = Router();
  router.use(json({ limit: '10mb' }));
  router.use('/sites', siteRoutes(sites, outgoing), ticketRoutes(sites), articleRoutes(sites), netSuiteRoutes(sites), chatRoutes(sites), faultRoutes(sites));
  router.get('/mailbox', (request, response) => {
    const { to, site } = request.query;
    response.json(mailbox.list({ to: typeof to === 'string' ? to : undefined, site: typeof site === 'string' ? site : undefined }));
  });
  router.use((request, response) => {
    response.status(404).json({ error: `there is no ${request.method} ${request.originalUrl}` });
  });
  router.use(controlErrors);
  return router;
}
