import type { Deliver } from '../../deliveries/lane';
import type { WebhookRequest } from '../../deliveries/outgoing';
import { keepHead } from '../../state/keep';
import { now } from '../../state/clock';
import type { DeskEvent, ZohoSite } from '../state/model';
import { callEndpoint } from './call';
import type { Signer } from './signer';
import { subscriptionOf } from './subscribe';

const TRIES = 3;
const FIRST_PAUSE_MS = 200;
const GONE = 410;

/** Saves that a call with this `sourceId` made are not told: a loop guard that every subscription has here. */
const ignoredSource = (site: ZohoSite): string => `supportway-${site.name}`;

/** What the desk's webhooks are sent about an event: always an array. */
export function requestsFor(site: ZohoSite, { sourceId, ...event }: DeskEvent): readonly WebhookRequest[] {
  if (sourceId === ignoredSource(site)) return [];
  const active = site.catalog.webhooks.filter((webhook) => subscriptionOf(site, webhook) === 'active');
  const body = JSON.stringify([{ ...event, eventTime: String(now(site)), orgId: site.catalog.orgId }]);
  return active.map(({ id }) => ({ webhookId: id, body }));
}

/** Sends a request as Zoho does: three tries, and an endpoint that is gone gets nothing more, ever. */
export const zohoDelivery =
  (site: ZohoSite, signer: Signer): Deliver =>
  async ({ webhookId, body, attempts }, _firstTriedAt, stopped) => {
    const webhook = site.catalog.webhooks.find(({ id }) => id === webhookId);
    if (!webhook || subscriptionOf(site, webhook) !== 'active') return null;
    const status = await callEndpoint(site, signer, { webhook, method: 'POST', body, stopped });
    if (status === GONE) {
      site.head.subscriptions[webhookId] = 'removed';
      keepHead(site);
      return null;
    }
    const taken = status !== null && status >= 200 && status < 300;
    return taken || attempts >= TRIES ? null : FIRST_PAUSE_MS * attempts;
  };
