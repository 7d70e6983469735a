import { createHmac, randomUUID } from 'node:crypto';

type Fields = Readonly<Record<string, unknown>>;

const CUSTOMER = '390011223344';
const AGENT = '390055667788';

/** What every event of a ticket carries: ids as texts, words in upper case, no custom fields. */
const detail = (ticketId: string, changed: Fields): Fields => ({
  actor_id: CUSTOMER,
  assignee_id: null,
  brand_id: '360001112223',
  created_at: '2026-11-20T09:12:07Z',
  custom_status: '1500000000001',
  description: 'Compressor CX-40 stops after ten minutes.\n\nRegards, Ana',
  external_id: null,
  form_id: '360000111222',
  group_id: '360004445556',
  id: ticketId,
  is_public: true,
  organization_id: '360007778889',
  priority: null,
  requester_id: CUSTOMER,
  status: 'NEW',
  subject: 'Compressor stops',
  submitter_id: CUSTOMER,
  tags: null,
  type: null,
  updated_at: '2026-11-20T09:12:07Z',
  via: { channel: 'mail' },
  ...changed,
});

const body = (name: string, ticketId: string, { changed = {}, event = {} }: { readonly changed?: Fields; readonly event?: Fields } = {}): string =>
  JSON.stringify({
    account_id: 20417733,
    id: randomUUID(),
    type: `zen:event-type:ticket.${name}`,
    subject: `zen:ticket:${ticketId}`,
    time: '2026-11-20T09:12:07.672717030Z',
    zendesk_event_version: '2022-11-06',
    detail: detail(ticketId, changed),
    event,
  });

/** A ticket that came by e-mail. */
export const created = (ticketId: string): string => body('created', ticketId);

/** The requester's public reply. */
export const commentAdded = (ticketId: string): string =>
  body('comment_added', ticketId, {
    changed: { status: 'OPEN', priority: 'HIGH', assignee_id: AGENT, tags: ['compressor'] },
    event: { comment: { id: '1190000000321', body: 'The alarm code is E-17.', is_public: true, author: { id: CUSTOMER, is_staff: false, name: 'Ana Ruiz' } } },
  });

/** An agent's choice in a drop-down of the form. */
export const customFieldChanged = (ticketId: string): string =>
  body('custom_field_changed', ticketId, {
    changed: { actor_id: AGENT, status: 'OPEN' },
    event: { current: 'awaiting_part', previous: null, custom_field: { id: '360020003001', title: 'Repair stage', type: 'tagger' } },
  });

export const priorityChanged = (ticketId: string): string =>
  body('priority_changed', ticketId, { changed: { actor_id: AGENT, priority: 'HIGH' }, event: { current: 'HIGH', previous: null } });

/** What the trigger of docs/desks.md sends. */
export const touched = (ticketId: string): string =>
  JSON.stringify({ kind: 'ticket_touch', ticket_id: ticketId, status: 'Open', updated_at: '2026-11-20T13:40:02Z' });

/** Posts a body as Zendesk does, signed over timestamp and body: https://developer.zendesk.com/documentation/webhooks/verifying/ */
export function deliver(url: string, sent: string, secret: string): Promise<Response> {
  const timestamp = `${new Date().toISOString().slice(0, 19)}Z`;
  return fetch(url, {
    method: 'POST',
    body: sent,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-zendesk-account-id': '20417733',
      'x-zendesk-webhook-id': '01HTESTWEBHOOK00000000001',
      'x-zendesk-webhook-invocation-id': '01HTESTINVOCATION00000001',
      'x-zendesk-webhook-signature': createHmac('sha256', secret).update(timestamp + sent).digest('base64'),
      'x-zendesk-webhook-signature-timestamp': timestamp,
    },
  });
}
