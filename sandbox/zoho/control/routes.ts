import { Router } from 'express';
import type { Sites } from '../../state/sites';
import { accountRoutes } from './account-routes';
import { ticketRoutes } from './ticket-routes';

/** What the control surface does on a site with a Zoho Desk. */
export const zohoRoutes = (sites: Sites): Router => Router().use(ticketRoutes(sites), accountRoutes(sites));
