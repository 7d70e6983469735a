import express from 'express';
import type { Router } from 'express';
import type { Authenticate } from '../auth/authenticate';
import type { ApiDeps } from '../deps';

/** `GET /sites/:site`: the adopted policy, who is away, which tickets are open. */
export const site = ({ sites }: ApiDeps, authenticate: Authenticate): Router =>
  express.Router().get('/sites/:site', async (req, res) => {
    await authenticate(req, req.params.site);
    res.json(await sites.view(req.params.site));
  });
