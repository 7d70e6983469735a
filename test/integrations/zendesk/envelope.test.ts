import { parseEnvelope } from '../../../integrations/zendesk/envelope';

const parse = (body: unknown) => parseEnvelope(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)));

const created = {
  account_id: 20417733,
  id: '1b0c8e0e-6a5d-4f0e-9c59-0a7c5a1f6d01',
  type: 'zen:event-type:ticket.created',
  subject: 'zen:ticket:48213',
  time: '2026-11-20T09:12:07.672717030Z',
  zendesk_event_version: '2022-11-06',
  detail: {
    actor_id: '390011223344', assignee_id: null, brand_id: '360001112223', created_at: '2026-11-20T09:12:07Z', custom_status: '1500000000001',
    description: 'Compressor CX-40 stops after ten minutes.\n\nRegards, Ana', external_id: null, form_id: '360000111222', group_id: '360004445556',
    id: '48213', is_public: true, organization_id: '360007778889', priority: null, requester_id: '390011223344', status: 'NEW',
    subject: 'Compressor stops', submitter_id: '390011223344', tags: null, type: null, updated_at: '2026-11-20T09:12:07Z', via: { channel: 'mail' },
  },
  event: {},
};

describe('the envelope of a Zendesk webhook', () => {
  it('names the ticket, the event and who acted', () => {
    expect(parse(created)).toEqual({
      ok: true,
      event: { ticketId: '48213', type: 'ticket.created', actorId: '390011223344', eventId: created.id, brandId: '360001112223' },
    });
  });

  it.each([
    ['a closing by the system', { ...created, type: 'zen:event-type:ticket.status_changed', detail: { actor_id: '-1', id: '48100', status: 'CLOSED' }, event: { current: 'CLOSED', previous: 'SOLVED' } }, { ticketId: '48100', type: 'ticket.status_changed', actorId: '-1' }],
    ['a changed custom status without an actor', { ...created, type: 'zen:event-type:ticket.custom_status_changed', detail: { id: '48213' } }, { ticketId: '48213', type: 'ticket.custom_status_changed' }],
    ['a lookup field', { ...created, type: 'zen:event-type:ticket.custom_field_changed', detail: { id: '48213', actor_id: '390055667788' }, event: { current: { id: '01H', relationship_target: 'zen:custom_object:asset' }, previous: null } }, { ticketId: '48213', type: 'ticket.custom_field_changed', actorId: '390055667788' }],
    ['tags in the shape of user events', { ...created, type: 'zen:event-type:ticket.tags_changed', detail: { id: '48213', tags: null }, event: { added: { tags: [] }, removed: { tags: ['part_ordered'] } } }, { ticketId: '48213', type: 'ticket.tags_changed' }],
  ])('is read for %s', (_what, body, event) => {
    expect(parse(body)).toEqual({ ok: true, event: { ...event, eventId: created.id } });
  });

  it('keeps ids that are longer than a number can hold', () => {
    expect(parse('{"id":"e","type":"zen:event-type:ticket.created","detail":{"id":90071992547409931,"actor_id":90071992547409932}}')).toEqual({
      ok: true,
      event: { ticketId: '90071992547409931', type: 'ticket.created', eventId: 'e', actorId: '90071992547409932' },
    });
  });

  it('is read from a trigger too, which says no more than the ticket', () => {
    expect(parse({ kind: 'ticket_touch', ticket_id: '48213', status: 'Open', updated_at: '2026-11-20T13:40:02Z' })).toEqual({
      ok: true,
      event: { ticketId: '48213', type: 'ticket_touch' },
    });
  });

  it.each([
    ['no JSON', 'ticket=1', 'the body is not JSON'],
    ['an empty body', '', 'the body is not JSON'],
    ['an event of a user', { ...created, type: 'zen:event-type:user.created' }, 'the body is no ticket event: type is no event of a ticket'],
    ['a ticket id with a slash', { ...created, detail: { id: '1/2' } }, 'the body is no ticket event: detail.id is no ticket id'],
    ['the list that another desk sends', [{ eventType: 'Ticket_Update' }], 'the body is no ticket event: id '],
  ])('is refused with a reason for %s', (_what, body, reason) => {
    const parsed = parse(body);
    expect(parsed).toMatchObject({ ok: false });
    expect(parsed.ok ? '' : parsed.reason).toContain(reason);
  });
});
