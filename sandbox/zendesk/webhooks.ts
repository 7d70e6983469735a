import { Router, type Request } from 'express';
import { recordNotFound } from '../desk/refusal';
import { siteOf } from './site-of';
import type { CatalogWebhook } from '../state/catalog';
import { paged } from './paging';
import { webhookToWire } from './shapes/catalog';

function webhookOf(request: Request): CatalogWebhook {
  const webhook = siteOf(request).catalog.webhooks.find((each) => each.id === request.params['webhookId']);
  if (!webhook) throw recordNotFound();
  return webhook;
}

/** https://developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks/ */
export const webhookRoutes = Router({ mergeParams: true });

webhookRoutes.get('/', (request, response) => {
  response.json(paged(request, 'webhooks', siteOf(request).catalog.webhooks, (webhook) => webhookToWire(webhook, siteOf(request))));
});
webhookRoutes.get('/:webhookId', (request, response) => {
  response.json({ webhook: webhookToWire(webhookOf(request), siteOf(request)) });
});
webhookRoutes.get('/:webhookId/signing_secret', (request, response) => {
  response.json({ signing_secret: { algorithm: 'SHA256', secret: webhookOf(request).secret } });
});
