import { randomUUID } from 'node:crypto';
import express from 'express';
import type { Router } from 'express';
import { judgeRequest } from '../../domain/actions/log-request';
import type { Authenticate } from '../auth/authenticate';
import type { ApiDeps } from '../deps';
import { errors } from '../errors/catalogue';
import { KEY } from './act-request';

/**
 * `POST /sites/:site/requests`: a call or a word in passing becomes a ticket. The `Idempotency-Key` makes it safe to
 * repeat; `GET` says which ticket it became.
 */
export const requests = ({ requests: door, directory, clock }: ApiDeps, authenticate: Authenticate): Router =>
  express
    .Router()
    .post('/sites/:site/requests', async (req, res) => {
      const { site } = req.params;
      const by = await authenticate(req, site);
      const { people } = await directory.policyOf(site);
      const requestId = idOf(req.get('Idempotency-Key'));
      const moved = await clock.clockOf(site);
      const judged = judgeRequest(req.body, by, people, moved?.at ?? Date.now());
      if ('refused' in judged) throw errors.refused(judged.refused);
      await door.begin(site, requestId, judged.request, moved);
      res.status(202).json({ requestId });
    })
    .get('/sites/:site/requests/:requestId', async (req, res) => {
      const { site, requestId } = req.params;
      await authenticate(req, site);
      if (!REQUEST_ID.test(requestId)) throw errors.notFound(`There is no request ${requestId} here.`);
      res.json(await door.view(site, requestId));
    });

const REQUEST_ID = /^[A-Za-z0-9_-]+$/;

/** A key may hold what an id may not. */
function idOf(key: string | undefined): string {
  if (key === undefined) return randomUUID();
  if (!KEY.test(key)) throw errors.badRequest('Idempotency-Key must be 1 to 200 visible characters.');
  return Buffer.from(key).toString('base64url');
}
