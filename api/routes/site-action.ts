import express from 'express';
import type { Router } from 'express';
import type { Authenticate } from '../auth/authenticate';
import type { ApiDeps } from '../deps';
import { actOf } from './act-request';
import { mustKnow } from './find-action';

/** `POST /sites/:site/actions/:action`: who is away, who is back. */
export const siteAction = ({ actions, sites, clock }: ApiDeps, authenticate: Authenticate): Router =>
  express.Router().post('/sites/:site/actions/:action', async (req, res) => {
    const { site, action } = req.params;
    const by = await authenticate(req, site);
    mustKnow(actions, 'site', action);
    res.json((await sites.act(site, await actOf(req, by, clock))) ?? {});
  });
