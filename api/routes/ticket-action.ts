import express from 'express';
import type { Router } from 'express';
import type { Authenticate } from '../auth/authenticate';
import type { ApiDeps } from '../deps';
import { actOf } from './act-request';
import { mustKnow } from './find-action';

/** `POST /sites/:site/tickets/:id/actions/:action`: 200 with what was recorded, 409 with the refusal. */
export const ticketAction = ({ actions, tickets, clock }: ApiDeps, authenticate: Authenticate): Router =>
  express.Router().post('/sites/:site/tickets/:id/actions/:action', async (req, res) => {
    const { site, id, action } = req.params;
    const by = await authenticate(req, site);
    mustKnow(actions, 'ticket', action);
    res.json(await tickets.act({ site, ticketId: id }, await actOf(req, by, clock)));
  });
