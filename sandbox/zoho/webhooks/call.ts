import type { ZohoSite } from '../state/model';
import type { Signer } from './signer';

const TIMEOUT_MS = 5_000;

interface Call {
  readonly webhook: ZohoSite['catalog']['webhooks'][number];
  readonly method: 'GET' | 'POST';
  readonly body?: string;
  readonly stopped?: AbortSignal;
}

/** Calls an endpoint with a fresh JWT. The HTTP status; null when no answer came within five seconds. */
export async function callEndpoint(site: ZohoSite, signer: Signer, { webhook, method, body, stopped }: Call): Promise<number | null> {
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  const headers = { 'content-type': 'application/json', 'user-agent': 'ZohoDesk', 'x-zdesk-jwt': await signer.sign(site.catalog.orgId, webhook.id) };
  try {
    const signal = stopped ? AbortSignal.any([limit, stopped]) : limit;
    const response = await fetch(webhook.endpoint, { method, headers, redirect: 'manual', signal, ...(body === undefined ? {} : { body }) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
