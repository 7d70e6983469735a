import { json, Router, type RequestHandler } from 'express';
import type { Outgoing } from '../deliveries/outgoing';
import type { Mailbox } from '../mailbox';
import type { Sites } from '../state/sites';
import { zohoRoutes } from '../zoho/control/routes';
import { controlErrors } from './answers';
import { articleRoutes } from './article-routes';
import { chatRoutes } from './chat-routes';
import { faultRoutes } from './fault-routes';
import { netSuiteRoutes } from './netsuite-routes';
import { siteRoutes, type Subscribe } from './site-routes';
import { ticketRoutes } from './ticket-routes';

/** The same paths stand for either desk: these routes answer for the sites with a Zoho Desk. */
const onZohoSites =
  (sites: Sites, routes: RequestHandler): RequestHandler =>
  (request, response, next) =>
    sites.get(request.path.split('/')[1] ?? '')?.desk === 'zoho' ? routes(request, response, next) : next();

/** The strings behind the stage: everything that a test or a demonstration does to the pretend desk. */
export function controlRouter(sites: Sites, outgoing: Outgoing, subscribe: Subscribe, mailbox: Mailbox): Router {
  const router = Router();
  router.use(json({ limit: '10mb' }));
  router.use('/sites', siteRoutes(sites, outgoing, subscribe), netSuiteRoutes(sites), chatRoutes(sites), faultRoutes(sites));
  router.use('/sites', onZohoSites(sites, zohoRoutes(sites)), ticketRoutes(sites), articleRoutes(sites));
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
