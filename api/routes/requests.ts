import { randomUUID } from 'node:crypto';
import express from 'express';
import type { Router } from 'express';
import type { Authenticate } from '../auth/authenticate';
import type { ApiDeps } from '../deps';
import { errors } from '../errors/catalogue';
import { actOf, KEY } from './act-request';
import { mustKnow } from './find-action';
import { beginRequest } from './requests-begin';

/**
 * `POST /sites/:site/requests`: a call or a word in passing becomes a ticket. The `Idempotency-Key` makes it safe to
 * repeat; `GET` says which ticket it became, or what it waits for, and an action of its own helps it on.
 */
export const requests = (deps: ApiDeps, authenticate: Authenticate): Router =>
  express
    .Router()
    .post('/sites/:site/requests', async (req, res) => {
      const { site } = req.params;
      const by = await authenticate(req, site);
      const requestId = idOf(req.get('Idempotency-Key'));
      const refused = await beginRequest(deps, { site, by, requestId, dataAt: () => req.body as unknown });
      if (refused) throw errors.refused(refused);
      res.status(202).json({ requestId });
    })
    .get('/sites/:site/requests', async (req, res) => {
      const { site } = req.params;
      await authenticate(req, site);
      res.json({ requests: await deps.requests.list(site) });
    })
    .get('/sites/:site/requests/:requestId', async (req, res) => {
      const { site, requestId } = req.params;
      await authenticate(req, site);
      res.json(await deps.requests.view(site, checked(requestId)));
    })
    .post('/sites/:site/requests/:requestId/actions/:action', async (req, res) => {
      const { site, requestId, action } = req.params;
      const by = await authenticate(req, site);
      mustKnow(deps.actions, 'request', action);
      res.json(await deps.requests.act(site, checked(requestId), await actOf(req, by, deps.clock)));
    });

const REQUEST_ID = /^[A-Za-z0-9_-]+$/;

function checked(requestId: string): string {
  if (!REQUEST_ID.test(requestId)) throw errors.notFound(`There is no request ${requestId} here.`);
  return requestId;
}

/** A key may hold what an id may not. */
function idOf(key: string | undefined): string {
  if (key === undefined) return randomUUID();
  if (!KEY.test(key)) throw errors.badRequest('Idempotency-Key must be 1 to 200 visible characters.');
  return Buffer.from(key).toString('base64url');
}
