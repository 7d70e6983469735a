import express from 'express';
import type { Request, Router } from 'express';
import { parseEnvelope } from '../../integrations/zendesk/envelope';
import type { TicketEvent } from '../../integrations/zendesk/envelope';
import { verifySignature } from '../../integrations/zendesk/signature';
import type { ApiDeps } from '../deps';
import { errors } from '../errors/catalogue';
import type { WebhookCounts, WebhookOutcome } from '../webhooks/counts';

/** What the webhook must know of a site's Zendesk. */
export interface ZendeskWebhookDesk {
  readonly webhookSecret: string;
  readonly brandId?: string | undefined;
  /** User id of our service identity; undefined while it is not known: its saves are then hints, which do no harm. */
  readonly ownActorId: () => string | undefined;
}

const LIMIT = '1mb';

/** `POST /webhooks/zendesk/:site`: 202 once the ticket's workflow has the hint for good, 200 for what is none of its business. */
export const zendeskWebhook = ({ tickets, clock, zendeskOf }: Pick<ApiDeps, 'tickets' | 'clock' | 'zendeskOf'>, { count }: WebhookCounts): Router =>
  express.Router().post('/webhooks/zendesk/:site', express.raw({ type: () => true, limit: LIMIT }), async (req, res) => {
    const { site } = req.params;
    const desk = zendeskOf(site);
    if (!desk) throw errors.notFound(`There is no site ${site} on Zendesk here.`);
    const event = signedEvent(req, desk, count);
    const outcome = reasonToIgnore(event, desk) ?? (await tickets.hint({ site, ticketId: event.ticketId }, await clock.clockOf(site)));
    count(outcome);
    res.status(outcome === 'accepted' ? 202 : 200).json({ outcome });
  });

/** A stale but signed event is still a hint: after an outage the desk delivers hours late. */
function signedEvent(req: Request<{ site: string }>, { webhookSecret }: ZendeskWebhookDesk, count: WebhookCounts['count']): TicketEvent {
  const sent: unknown = req.body;
  const body = Buffer.isBuffer(sent) ? sent : Buffer.alloc(0);
  const [signature, timestamp] = [req.get('X-Zendesk-Webhook-Signature'), req.get('X-Zendesk-Webhook-Signature-Timestamp')];
  const verified = verifySignature({ signature, timestamp, body }, webhookSecret, Date.now());
  if (!verified.ok) {
    count('badSignature');
    throw errors.badSignature(`Not taken: ${verified.reason}. Is this webhook's signing secret in the configuration?`);
  }
  const parsed = parseEnvelope(body);
  if (!parsed.ok) {
    count('garbage');
    throw errors.badRequest(`Not taken: ${parsed.reason}. Subscribe the webhook to ticket events.`);
  }
  return parsed.event;
}

function reasonToIgnore(event: TicketEvent, desk: ZendeskWebhookDesk): WebhookOutcome | undefined {
  if (event.actorId !== undefined && event.actorId === desk.ownActorId()) return 'ownSave';
  if (desk.brandId !== undefined && event.brandId !== undefined && event.brandId !== desk.brandId) return 'otherBrand';
  return undefined;
}
