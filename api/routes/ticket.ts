import express from 'express';
import type { Router } from 'express';
import type { Authenticate } from '../auth/authenticate';
import type { ApiDeps } from '../deps';

/** `GET /sites/:site/tickets/:id`: everything there is to say about a ticket. */
export const ticket = ({ tickets }: ApiDeps, authenticate: Authenticate): Router =>
  express.Router().get('/sites/:site/tickets/:id', async (req, res) => {
    const { site, id } = req.params;
    await authenticate(req, site);
    res.json(await tickets.view({ site, ticketId: id }));
  });
