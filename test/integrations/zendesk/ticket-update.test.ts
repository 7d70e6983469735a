import * as v from 'valibot';
import type { DeskWrite } from '../../../domain/desk-events/desk';
import type { SiteNames } from '../../../integrations/zendesk/names';
import { createStaff } from '../../../integrations/zendesk/staff';
import { ticketUpdate } from '../../../integrations/zendesk/ticket-update';
import { CustomStatus, Field, TicketForm } from '../../../integrations/zendesk/wire';
import { PEOPLE } from './support/account';

const LONG = '90071992547409931';
const names: SiteNames = {
  self: '1',
  agents: [
    { id: LONG, name: 'Jordan', email: 'JORDAN@bestpack.example', role: 'agent' },
    { id: '62', name: 'Mary Ellis', email: 'mary@bestpack.example', role: 'agent' },
    { id: '63', name: 'Guest Worker', email: 'guest@bestpack.example', role: 'agent' },
  ],
  forms: [v.parse(TicketForm, { id: 71, name: 'Service' }), v.parse(TicketForm, { id: 72, name: 'Parts', active: false })],
  groups: [{ id: '21', name: 'Technicians' }],
  macros: [],
  statuses: [v.parse(CustomStatus, { id: '41', agent_label: 'Waiting on Customer', status_category: 'pending' })],
  fields: [
    v.parse(Field, { id: '51', title: 'T Level', type: 'tagger', custom_field_options: [{ name: 'T1', value: 't_1' }, { name: 'T2', value: 't_2' }] }),
    v.parse(Field, { id: '52', title: 'Serial Number', type: 'text' }),
    v.parse(Field, { id: '53', title: 'Intake Complete', type: 'checkbox' }),
  ],
};
const update = (write: Omit<DeskWrite, 'intent'>, followerIds: readonly string[] = [], known: SiteNames = names) =>
  ticketUpdate({ intent: 'x/1', ...write }, '2026-11-20T10:00:00Z', known, createStaff(known, PEOPLE, new Map()), followerIds);
const always = { safe_update: true, updated_stamp: '2026-11-20T10:00:00Z', metadata: { intent: 'x/1' } };

describe('the update of a ticket', () => {
  it('says only what should change, and always stamp and intent', () => {
    expect(update({})).toEqual({ ticket: always });
    expect(update({ comment: { public: false, text: 'Note.' } })).toEqual({ ticket: { ...always, comment: { body: 'Note.', public: false } } });
  });

  it('puts ids for names: numbers, or text where a number would lose digits', () => {
    expect(update({ status: 'waiting on customer', assignee: 'jordan', group: 'Technicians' })).toEqual({
      ticket: { ...always, custom_status_id: 41, assignee_id: LONG, group_id: 21 },
    });
    expect(update({ assignee: null })).toEqual({ ticket: { ...always, assignee_id: null } });
  });

  it('puts tags for words of dropdowns, true or false for a checkbox, and null for nothing', () => {
    expect(update({ fields: { 'T Level': 't2', 'Serial Number': null, 'Intake Complete': 'true' } })).toEqual({
      ticket: { ...always, custom_fields: [{ id: 51, value: 't_2' }, { id: 52, value: null }, { id: 53, value: true }] },
    });
  });

  it('says who begins and who ends to follow, and never ends it for somebody who is not on the roster', () => {
    expect(update({ followers: ['jordan', 'unknown:Guest Worker'] }, ['62', '63'])).toEqual({
      ticket: { ...always, followers: [{ user_id: LONG, action: 'put' }, { user_id: 62, action: 'delete' }] },
    });
    expect(update({ followers: ['mary'] }, ['62', '63'])).toEqual({ ticket: always });
    expect(() => update({ followers: ['allison'] })).toThrow('agent for "allison"');
  });

  it('names a form in use, and none in an account without forms', () => {
    expect(update({ form: 'service' })).toEqual({ ticket: { ...always, ticket_form_id: 71 } });
    expect(() => update({ form: 'Parts' })).toThrow('ticket form "Parts"');
    expect(update({ form: 'Parts' }, [], { ...names, forms: [] })).toEqual({ ticket: always });
  });

  it('sends the tags of the dropdowns that it sets along with the list, which would empty them otherwise', () => {
    expect(update({ tags: ['vip', 't_1'], fields: { 'T Level': 'T2' } })).toMatchObject({ ticket: { tags: ['vip', 't_2'] } });
    expect(update({ tags: ['vip', 't_1'], fields: { 'T Level': null } })).toMatchObject({ ticket: { tags: ['vip'] } });
    expect(update({ tags: ['vip', 't_1'] })).toMatchObject({ ticket: { tags: ['vip', 't_1'] } });
  });
});
