import { json, Router, type NextFunction, type Request, type Response } from 'express';
import { DeskRefusal } from '../desk/refusal';
import { siteGate } from '../site-of';
import type { Site } from '../state/model';
import type { Sites } from '../state/sites';
import { checkToken, tokenRoutes } from './auth';
import { catalogRoutes } from './catalog';
import { faults } from './faults';
import { articleReads } from './help-center/article-reads';
import { articleWrites } from './help-center/article-writes';
import { withoutLocale } from './help-center/locale';
import { incrementalRoutes } from './incremental';
import { limits } from './limits';
import { macroRoutes } from './macros';
import { searchRoutes } from './search';
import { ticketPartRoutes } from './ticket-parts';
import { ticketRoutes } from './tickets';
import { userRoutes } from './users';
import { webhookRoutes } from './webhooks';

const MAX_BODY = '10mb';

/** Every path of the API exists with and without `.json`. */
function withoutJsonSuffix(request: Request, _response: Response, next: NextFunction): void {
  request.url = request.url.replace(/\.json(?=\?|$)/, '');
  next();
}

function authenticate(request: Request, _response: Response, next: NextFunction): void {
  checkToken(request);
  next();
}

function errorAnswer(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) next(error);
  else if (error instanceof DeskRefusal) response.status(error.status).json(error.body);
  else if ((error as { status?: unknown }).status === 400) response.status(400).json({ error: 'Unprocessable JSON', message: 'Server could not parse JSON' });
  else next(error);
}

function apiRouter(): Router {
  const api = Router({ mergeParams: true });
  api.use(withoutJsonSuffix, authenticate, limits, json({ limit: MAX_BODY }));
  api.use('/tickets', ticketRoutes, ticketPartRoutes);
  api.use('/users', userRoutes);
  api.use('/incremental', incrementalRoutes);
  api.use('/search', searchRoutes);
  api.use('/webhooks', webhookRoutes);
  api.use('/help_center', withoutLocale, articleReads, articleWrites);
  api.use(macroRoutes, catalogRoutes);
  api.use((_request, response) => {
    response.status(404).json({ error: 'InvalidEndpoint', description: 'Not found' });
  });
  return api;
}

const unknownSite = (response: Response, name: string): void =>
  void response.status(404).json({ error: { title: 'No help desk at this address', message: `There is no site "${name}" in this sandbox.` } });

function accountNamed(sites: Sites, name: string): Site | undefined {
  const site = sites.get(name);
  return site?.desk === 'zendesk' ? site : undefined;
}

/** `/zendesk/<site>/oauth/tokens` and `/zendesk/<site>/api/v2/…`. */
export function zendeskRouter(sites: Sites): Router {
  const router = Router();
  router.use('/:site', siteGate((name) => accountNamed(sites, name), unknownSite), faults);
  router.use('/:site/oauth/tokens', tokenRoutes);
  router.use('/:site/api/v2', apiRouter());
  router.use(errorAnswer);
  return router;
}
