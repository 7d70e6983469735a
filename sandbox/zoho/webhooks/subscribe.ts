import { keepHead } from '../../state/keep';
import type { Subscription, ZohoSite } from '../state/model';
import { callEndpoint } from './call';
import type { Signer } from './signer';

const EMPTY_PROBE = '[]';

type Webhook = ZohoSite['catalog']['webhooks'][number];

async function passesProbe(site: ZohoSite, signer: Signer, webhook: Webhook): Promise<boolean> {
  if ((await callEndpoint(site, signer, { webhook, method: 'GET' })) !== 200) return false;
  return (await callEndpoint(site, signer, { webhook, method: 'POST', body: EMPTY_PROBE })) === 200;
}

export interface SubscriptionView {
  readonly id: string;
  readonly endpoint: string;
  readonly subscription: Subscription;
}

export const subscriptionOf = (site: ZohoSite, { id }: Webhook): Subscription => site.head.subscriptions[id] ?? 'refused';

/**
 * Asks every endpoint that is not subscribed yet, with a GET and then a POST: only one that answers both with 200 is subscribed.
 * One that once answered 410 is not asked again.
 */
export async function subscribe(site: ZohoSite, signer: Signer): Promise<readonly SubscriptionView[]> {
  for (const webhook of site.catalog.webhooks) {
    if (subscriptionOf(site, webhook) !== 'refused') continue;
    site.head.subscriptions[webhook.id] = (await passesProbe(site, signer, webhook)) ? 'active' : 'refused';
    keepHead(site);
  }
  return site.catalog.webhooks.map((webhook) => ({ ...webhook, subscription: subscriptionOf(site, webhook) }));
}
