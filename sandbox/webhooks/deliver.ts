import type { Deliver } from '../deliveries/lane';
import type { WebhookRequest } from '../deliveries/outgoing';
import type { Audit, Site, Ticket } from '../state/model';
import { attempt, retryDelay } from './attempt';
import { envelopes } from './envelope';

/** What the account's webhooks are sent about one save, in order. */
export function requestsAbout(site: Site, ticket: Ticket, audit: Audit): readonly WebhookRequest[] {
  const { webhooks } = site.catalog;
  if (webhooks.length === 0) return [];
  return envelopes(site, ticket, audit).flatMap(({ type, body }) =>
    webhooks.filter((webhook) => webhook.types === null || webhook.types.includes(type)).map((webhook) => ({ webhookId: webhook.id, body })),
  );
}

/** Sends a request as Zendesk does. */
export const zendeskDelivery =
  (site: Site): Deliver =>
  async ({ webhookId, invocationId, body, attempts }, firstTriedAt, stopped) => {
    const webhook = site.catalog.webhooks.find((each) => each.id === webhookId);
    if (!webhook) return null;
    const target = { accountId: site.catalog.accountId, webhookId: webhook.id, endpoint: webhook.endpoint, secret: webhook.secret };
    return retryDelay(await attempt(target, invocationId, body, stopped), attempts, Date.now() - firstTriedAt);
  };
