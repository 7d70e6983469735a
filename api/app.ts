import express from 'express';
import type { Express } from 'express';
import helmet from 'helmet';
import { createAuthenticate } from './auth/authenticate';
import type { ApiDeps } from './deps';
import { errors } from './errors/catalogue';
import { errorHandler } from './errors/handler';
import { requestLog } from './request-id';
import { confirm } from './routes/confirm';
import { decide } from './routes/decide';
import { health } from './routes/health';
import { indexPage } from './routes/index-page';
import { logRequestPage } from './routes/log-request-page';
import { openapi } from './routes/openapi';
import { requests } from './routes/requests';
import { sandboxSignIn } from './routes/sandbox-sign-in';
import { sandboxSites } from './routes/sandbox-sites';
import { site } from './routes/site';
import { siteAction } from './routes/site-action';
import { sitePolicy } from './routes/site-policy';
import { tasks } from './routes/tasks';
import { ticket } from './routes/ticket';
import { ticketAction } from './routes/ticket-action';
import { tickets } from './routes/tickets';
import { zendeskWebhook } from './routes/zendesk-webhook';
import { zohoWebhook } from './routes/zoho-webhook';
import { createWebhookCounts } from './webhooks/counts';

const TICKET_ID = /^[A-Za-z0-9_.-]+$/;

/** The whole API. Webhooks stand before the JSON parser: a signature is over the raw body, and a probe may have none. */
export function createApp(deps: ApiDeps): Express {
  const counts = createWebhookCounts();
  const authenticate = createAuthenticate(deps);
  const app = express();
  app.use(requestLog(deps.log), helmet());
  app.use(zendeskWebhook(deps, counts), zohoWebhook(deps, counts), confirm(deps), decide(deps), logRequestPage(deps));
  app.use(express.json({ strict: false, limit: '200kb' }));
  app.use(indexPage(deps), openapi(deps), health(deps, counts));
  if (deps.sandbox) app.use(sandboxSignIn(deps, deps.sandbox), sandboxSites(deps, deps.sandbox));
  app.use('/sites/:site/tickets/:id', (req, _res, next) => next(TICKET_ID.test(req.params.id) ? undefined : errors.notFound(`There is no ticket ${req.params.id} here.`)));
  app.use('/sites/:site', (req, _res, next) => next(deps.serves(req.params.site) ? undefined : errors.notFound(`There is no site ${req.params.site} here.`)));
  app.use(site(deps, authenticate), sitePolicy(deps, authenticate, deps.keepPolicy), siteAction(deps, authenticate), requests(deps, authenticate));
  app.use(tasks(deps, authenticate), tickets(deps, authenticate), ticket(deps, authenticate), ticketAction(deps, authenticate));
  app.use((req, _res, next) => next(errors.notFound(`There is nothing at ${req.method} ${req.path}; /openapi.json lists what there is.`)));
  app.use(errorHandler(deps.log));
  return app;
}
