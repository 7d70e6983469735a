import express from 'express';
import type { Response, Router } from 'express';
import { parseEvents } from '../../integrations/zoho-desk/webhook-events';
import type { ZohoEvent } from '../../integrations/zoho-desk/webhook-events';
import type { ApiDeps } from '../deps';
import { errors } from '../errors/catalogue';
import type { WebhookCounts, WebhookOutcome } from '../webhooks/counts';
import { inTime } from '../webhooks/in-time';

/** What the webhook must know of a site's Zoho Desk. */
export interface ZohoWebhookDesk {
  /** Tickets of any other department are not ours. */
  readonly departmentId?: string | undefined;
  /** Whether the token is the desk's own. It does not cover the body, so what the body says is only a hint. Throws where the desk's keys cannot be fetched. */
  readonly verify: (jwt: string) => Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }>;
}

type Doors = Pick<ApiDeps, 'tickets' | 'clock' | 'zohoOf'>;

interface Delivery {
  readonly site: string;
  readonly jwt: string | undefined;
  readonly events: readonly ZohoEvent[];
}

const LIMIT = '1mb';
/** Zoho waits five seconds. */
const ANSWER_WITHIN_MS = 4_000;

/**
 * `/webhooks/zoho/:site`: 202 once every ticket of the list has its hint for good, 200 for what is none of our business.
 * Before Zoho makes a subscription it asks by a GET and by a POST without events, and it takes the subscription away for
 * good on a 410, which this door therefore never answers.
 */
export const zohoWebhook = (doors: Doors, { count }: WebhookCounts, answerWithinMs = ANSWER_WITHIN_MS): Router =>
  express
    .Router()
    .get('/webhooks/zoho/:site', (req, res) => answerProbe(doors, req.params.site, count, res))
    .post('/webhooks/zoho/:site', express.text({ type: () => true, limit: LIMIT }), async (req, res) => {
      const { site } = req.params;
      const events = eventsIn(req.body);
      if (events.length === 0) return answerProbe(doors, site, count, res);
      const late = (): Error => {
        count('late');
        return errors.unavailable('Not taken in time; it may still be carried out. Send it again.');
      };
      const outcomes = await inTime(take(doors, count, { site, events, jwt: req.get('X-ZDesk-JWT') }), answerWithinMs, late);
      outcomes.forEach(count);
      res.status(outcomes.includes('accepted') ? 202 : 200).json({ outcomes });
    });

/** Whatever holds no event of a ticket has no effect, so it needs no proof. A subscription to a wrong address is not to be made. */
function answerProbe({ zohoOf }: Doors, site: string, count: WebhookCounts['count'], res: Response): void {
  if (!zohoOf(site)) throw errors.notFound(`There is no site ${site} on Zoho Desk here.`);
  count('probe');
  res.json({ outcomes: ['probe'] });
}

function eventsIn(sent: unknown): readonly ZohoEvent[] {
  const parsed = parseEvents(jsonIn(sent));
  return parsed.ok ? parsed.events : [];
}

function jsonIn(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

async function take({ tickets, clock, zohoOf }: Doors, count: WebhookCounts['count'], { site, events, jwt }: Delivery): Promise<readonly WebhookOutcome[]> {
  const desk = zohoOf(site);
  // Nobody here will ever take it, and any other answer would only have Zoho send it again.
  if (!desk) return ['unknownSite'];
  await mustBeSigned(desk, jwt, count);
  const { departmentId: own } = desk;
  const ours = events.filter(({ departmentId }) => own === undefined || departmentId === undefined || departmentId === own);
  const ids = [...new Set(ours.map(({ ticketId }) => ticketId))];
  const present = ids.length === 0 ? undefined : await clock.clockOf(site);
  const hinted = await Promise.all(ids.map((ticketId) => tickets.hint({ site, ticketId }, present)));
  return [...hinted, ...Array.from({ length: events.length - ours.length }, () => 'otherDepartment' as const)];
}

const UNSIGNED = { ok: false, reason: 'there is no header X-ZDesk-JWT' } as const;

async function mustBeSigned(desk: ZohoWebhookDesk, jwt: string | undefined, count: WebhookCounts['count']): Promise<void> {
  const verified = jwt === undefined ? UNSIGNED : await desk.verify(jwt).catch((error: unknown) => {
    throw errors.unavailable(`The keys that sign Zoho's webhooks cannot be fetched (${error instanceof Error ? error.message : String(error)}); send it again.`);
  });
  if (verified.ok) return;
  count('badSignature');
  throw errors.badSignature(`Not taken: ${verified.reason}. Are the organisation and this webhook's id in the configuration?`);
}
