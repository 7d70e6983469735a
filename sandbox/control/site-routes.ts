import { Router } from 'express';
import * as v from 'valibot';
import type { Outgoing } from '../deliveries/outgoing';
import { clockOf, setClock } from '../state/clock';
import { clockSchema, siteDefinitionSchema } from '../state/definition';
import { keepHead } from '../state/keep';
import type { AnyDefinition, Sites } from '../state/sites';
import { zohoDefinitionSchema } from '../zoho/state/definition';
import type { ZohoSite } from '../zoho/state/model';
import type { SubscriptionView } from '../zoho/webhooks/subscribe';
import { ControlError, parsed, siteNamed } from './answers';

const playSchema = v.strictObject({ speed: v.pipe(v.number(), v.minValue(0)) });
const instantSchema = v.strictObject({ same: v.boolean() });

/** A Zoho Desk asks the endpoints of its webhooks before it subscribes them. */
export type Subscribe = (site: ZohoSite) => Promise<readonly SubscriptionView[]>;

const definitionIn = (body: unknown): AnyDefinition =>
  (body as { desk?: unknown } | undefined)?.desk === 'zoho' ? parsed(zohoDefinitionSchema, body) : parsed(siteDefinitionSchema, body);

/** Sites, their clocks and what is still on its way. */
export function siteRoutes(sites: Sites, outgoing: Outgoing, subscribe: Subscribe): Router {
  const router = Router();

  router.post('/', async (request, response) => {
    const { site, outcome } = sites.create(definitionIn(request.body));
    if (outcome === 'conflict') throw new ControlError(409, `site "${site.name}" exists with another definition; delete it first or choose another name`);
    const webhooks = site.desk === 'zoho' ? { webhooks: await subscribe(site) } : {};
    response.status(outcome === 'created' ? 201 : 200).json({ site: site.name, ...clockOf(site), ...webhooks });
  });
  router.get('/', (_request, response) => {
    response.json(sites.list().map((site) => ({ site: site.name, desk: site.desk, ...clockOf(site), speed: site.head.speed, tickets: site.tickets.size })));
  });
  router.delete('/:site', (request, response) => {
    outgoing.drop(siteNamed(sites, request.params.site));
    sites.remove(request.params.site);
    response.status(204).end();
  });

  router.get('/:site/clock', (request, response) => {
    response.json(clockOf(siteNamed(sites, request.params.site)));
  });
  router.put('/:site/clock', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    const standing = setClock(site, parsed(clockSchema, request.body));
    keepHead(site);
    response.json(standing);
  });
  router.get('/:site/play', (request, response) => {
    response.json({ speed: siteNamed(sites, request.params.site).head.speed });
  });
  router.put('/:site/play', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    site.head.speed = parsed(playSchema, request.body).speed;
    keepHead(site);
    response.json({ speed: site.head.speed });
  });
  router.put('/:site/instant', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    site.head.sameInstant = parsed(instantSchema, request.body).same;
    keepHead(site);
    response.json({ same: site.head.sameInstant });
  });
  router.get('/:site/undelivered', (request, response) => {
    response.json({ pending: outgoing.pending(siteNamed(sites, request.params.site)) });
  });
  return router;
}
