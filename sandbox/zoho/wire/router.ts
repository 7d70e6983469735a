import { json, Router, type NextFunction, type Request, type Response } from 'express';
import { siteGate } from '../../site-of';
import type { Sites } from '../../state/sites';
import { invalidData, problem, ZohoRefusal } from '../refusal';
import type { ZohoSite } from '../state/model';
import type { Signer } from '../webhooks/signer';
import { authenticate, tokenRoutes } from './auth';
import { contactRoutes } from './contact-routes';
import { conversationRoutes } from './conversation-routes';
import { credits } from './credits';
import { faults } from './faults';
import { searchRoutes } from './search-routes';
import { setupRoutes } from './setup-routes';
import { ticketRoutes } from './ticket-routes';

const MAX_BODY = '10mb';

const unknownAddress = (): ZohoRefusal => new ZohoRefusal(404, 'URL_NOT_FOUND', 'The URL you provided is invalid');

function errorAnswer(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) next(error);
  else if (error instanceof ZohoRefusal) response.status(error.status).json(problem(error));
  else if ((error as { status?: unknown }).status === 400) response.status(422).json(problem(invalidData('/', 'is not JSON')));
  else next(error);
}

function deskNamed(sites: Sites, name: string): ZohoSite | undefined {
  const site = sites.get(name);
  return site?.desk === 'zoho' ? site : undefined;
}

const unknownSite = (response: Response): void => void response.status(404).json(problem(unknownAddress()));

function apiRouter(): Router {
  const api = Router({ mergeParams: true });
  api.use(authenticate, json({ limit: MAX_BODY }));
  api.use('/tickets', searchRoutes, ticketRoutes, conversationRoutes);
  api.use(setupRoutes, contactRoutes);
  api.use(() => {
    throw unknownAddress();
  });
  return api;
}

/** `/zoho/<site>/oauth/v2/token`, `/.well-known/jwks.json` and `/api/v1/…`. */
export function zohoRouter(sites: Sites, signer: Signer): Router {
  const router = Router();
  router.use('/:site', siteGate((name) => deskNamed(sites, name), unknownSite));
  // Before the faults: what a fault delays is under way.
  router.use('/:site/api/v1', credits);
  router.use('/:site', faults);
  router.use('/:site/oauth/v2/token', tokenRoutes);
  router.get('/:site/.well-known/jwks.json', async (_request, response) => {
    response.json(await signer.keys());
  });
  router.use('/:site/api/v1', apiRouter());
  router.use(errorAnswer);
  return router;
}
