import { Router } from 'express';
import * as v from 'valibot';
import { noFaults, WIRES } from '../state/faults';
import { keepHead } from '../state/keep';
import type { Sites } from '../state/sites';
import { parsed, siteNamed } from './answers';

const count = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
const callFaultSchema = v.strictObject({
  on: v.optional(v.string()),
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599))),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  loseAnswer: v.optional(v.boolean()),
  delay: v.optional(v.pipe(v.number(), v.minValue(0))),
  retryAfter: v.optional(v.pipe(v.number(), v.minValue(0))),
});
const callFaults = v.optional(v.union([v.array(callFaultSchema), callFaultSchema]));
const faultsSchema = v.strictObject({
  zendesk: callFaults,
  zoho: callFaults,
  netsuite: callFaults,
  chat: callFaults,
  mail: callFaults,
  webhooks: v.optional(v.strictObject({ lose: count, duplicate: count, reorder: count })),
  limits: v.optional(v.boolean()),
});

/** What goes wrong on a site until it is ended. A `PUT` replaces the kinds that it names and leaves the others. */
export function faultRoutes(sites: Sites): Router {
  const router = Router();
  router.get('/:site/faults', (request, response) => {
    response.json(siteNamed(sites, request.params.site).head.faults);
  });
  router.put('/:site/faults', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    const wish = parsed(faultsSchema, request.body);
    const { faults } = site.head;
    for (const wire of WIRES) faults[wire] = [wish[wire] ?? faults[wire]].flat();
    site.head.faults = { ...faults, webhooks: wish.webhooks ?? faults.webhooks, limits: wish.limits ?? faults.limits };
    keepHead(site);
    response.json(site.head.faults);
  });
  router.delete('/:site/faults', (request, response) => {
    const site = siteNamed(sites, request.params.site);
    site.head.faults = noFaults();
    keepHead(site);
    response.status(204).end();
  });
  return router;
}
