import { json, Router, type Response } from 'express';
import { httpFaults } from '../faults/http-faults';
import { siteGate } from '../site-of';
import type { Sites } from '../state/sites';
import { recordRoutes } from './record-routes';
import { NetSuiteRefusal, netSuiteErrors, problem } from './refusal';
import { tokenRoutes } from './token-routes';

const MAX_BODY = '10mb';
const FAULT_CODES: Readonly<Record<number, string>> = { 401: 'INVALID_LOGIN', 429: 'SSS_REQUEST_LIMIT_EXCEEDED' };

function faultAnswer(response: Response, status: number): void {
  const code = FAULT_CODES[status] ?? (status < 500 ? 'USER_ERROR' : 'UNEXPECTED_ERROR');
  response.status(status).json(problem(new NetSuiteRefusal(status, code, `The sandbox was told to answer ${status}.`)));
}

const unknownSite = (response: Response, name: string): void =>
  void response.status(404).json(problem(new NetSuiteRefusal(404, 'NOT_FOUND', `There is no site "${name}" in this sandbox.`)));

/** `/netsuite/<site>/services/rest/…`: the token route and the records. */
export function netSuiteRouter(sites: Sites): Router {
  const rest = Router({ mergeParams: true });
  rest.use(httpFaults({ wire: 'netsuite', everywhere: '/record/', answer: faultAnswer }));
  rest.use('/auth/oauth2/v1/token', tokenRoutes);
  rest.use('/record/v1', json({ limit: MAX_BODY, type: ['application/json', 'application/vnd.oracle.resource+json'] }), recordRoutes);
  rest.use(() => {
    throw new NetSuiteRefusal(404, 'NOT_FOUND', 'The requested resource does not exist.');
  });
  const router = Router();
  router.use('/:site/services/rest', siteGate(sites.get, unknownSite), rest);
  router.use(netSuiteErrors);
  return router;
}
