import * as v from 'valibot';
import { auditsToSaves } from '../../../integrations/zendesk/audits-to-saves';
import type { DeskUser, SiteNames } from '../../../integrations/zendesk/names';
import { createStaff } from '../../../integrations/zendesk/staff';
import { Audit, CustomStatus, Field } from '../../../integrations/zendesk/wire';
import { PEOPLE } from './support/account';

const agent = (id: string, key: string, role = 'agent'): DeskUser => ({ id, name: key, email: `${key}@bestpack.example`, role });
const status = (id: string, agent_label: string, status_category: string, standard = false) =>
  v.parse(CustomStatus, { id, agent_label, status_category, default: standard });

const names: SiteNames = {
  self: '9007199254740993001',
  agents: [agent('11', 'mary'), agent('12', 'jordan'), agent('13', 'allison', 'admin'), agent('14', 'guest')],
  groups: [{ id: '21', name: 'Support' }],
  macros: [{ id: '31', title: 'Reminder sent' }],
  forms: [],
  statuses: [status('41', 'Open', 'open', true), status('42', 'Waiting on Customer', 'pending', true), status('43', 'Shipped', 'hold')],
  fields: [
    v.parse(Field, { id: '51', title: 'T Level', type: 'tagger', custom_field_options: [{ name: 'T1', value: 't_1' }] }),
    v.parse(Field, { id: '52', title: 'Intake Complete', type: 'checkbox' }),
    v.parse(Field, { id: '53', title: 'Serial Number', type: 'text' }),
    v.parse(Field, { id: '54', title: 'Machines', type: 'multiselect', custom_field_options: [{ name: 'Sealer', value: 'm_sealer' }, { name: 'Erector', value: 'm_erector' }] }),
  ],
};
const endUser = (id: string, name: string, email: string) => [id, { id, name, email, role: 'end-user' }] as const;
const customers = new Map([endUser('61', 'Ana Ruiz', 'ana@customer.example'), endUser('62', 'Vanpack Service', 'service@vanpack.example')]);

const audit = (id: number | string, author: number | string, events: readonly object[], metadata?: object) =>
  v.parse(Audit, { id, ticket_id: 1, created_at: '2026-11-20T10:02:44Z', author_id: author, metadata, events, via: { channel: 'web' } });

const fold = (audits: readonly Audit[], cursor?: string) => auditsToSaves(audits, cursor, names, createStaff(names, PEOPLE, customers));
const changesOf = (...events: readonly object[]) => fold([audit(1, 11, events)])[0]?.changes;
const change = (field_name: string, previous_value: unknown, value: unknown) => ({ id: 1, type: 'Change', field_name, previous_value, value });

describe('the audits of a Zendesk ticket', () => {
  it('become saves after the cursor, oldest first, whatever the length of their ids', () => {
    const audits = ['90071992547409931', '90071992547409935', '90071992547409933'].map((id) => audit(id, 11, []));
    expect(fold(audits, '90071992547409931').map(({ id }) => id)).toEqual(['90071992547409933', '90071992547409935']);
    expect(fold(audits)).toHaveLength(3);
  });

  it.each([
    ['our service identity', names.self, { kind: 'self', name: names.self }],
    ['the desk', -1, { kind: 'system', name: 'Zendesk' }],
    ['an agent on the roster', 12, { kind: 'agent', key: 'jordan', name: 'jordan' }],
    ['an administrator', 13, { kind: 'agent', key: 'allison', name: 'allison', administrator: true }],
    ['an agent who is not on it', 14, { kind: 'agent', name: 'guest' }],
    ['a customer', 61, { kind: 'customer', name: 'Ana Ruiz' }],
    ['somebody of the roster without a seat', 62, { kind: 'agent', key: 'vanpack', name: 'Vanpack Service' }],
    ['somebody who no longer exists', 99, { kind: 'customer', name: '99' }],
  ])('say who saved: %s', (_who, id, author) => {
    expect(fold([audit(1, id, [])])[0]?.author).toEqual(author);
  });

  it('say that the requester saved as the customer, who may be somebody of the roster without a seat', () => {
    const authors = ['12', '62'].map((id) => auditsToSaves([audit(1, id, [])], undefined, names, createStaff(names, PEOPLE, customers, id))[0]?.author);
    expect(authors).toEqual([{ kind: 'agent', key: 'jordan', name: 'jordan' }, { kind: 'customer', name: 'Vanpack Service' }]);
  });

  it('carry the intent of our own save', () => {
    expect(fold([audit(1, 11, [], { system: {}, custom: { intent: 'follow-up/1/2' } })])[0]?.intent).toBe('follow-up/1/2');
  });

  it('tell a comment, whether it is public, and whether a machine wrote it', () => {
    const comment = { id: 1, type: 'Comment', public: true, body: 'Out **of** office', plain_body: 'Out of office' };
    expect(fold([audit(1, 61, [comment], { flags: [2, 4], flags_options: {} })])[0]?.comment).toEqual({ public: true, text: 'Out of office', automatic: true });
    expect(fold([audit(1, 61, [comment], { flags: [2] })])[0]?.comment?.automatic).toBe(false);
    expect(fold([audit(1, 11, [{ ...comment, public: false }])])[0]?.comment?.public).toBe(false);
  });

  it('name a custom status, rather than its category', () => {
    expect(changesOf(change('status', 'open', 'hold'), change('custom_status_id', '41', '43'))).toEqual({ status: { from: 'Open', to: 'Shipped' } });
  });

  it('name the default status where only the category changed', () => {
    expect(changesOf(change('status', 'open', 'pending'))).toEqual({ status: { from: 'Open', to: 'Waiting on Customer' } });
    expect(changesOf(change('status', 'solved', 'closed'))).toEqual({ status: { from: 'Solved', to: 'Closed' } });
  });

  it('tell priority, assignee and group', () => {
    expect(changesOf(change('priority', null, 'urgent'), change('assignee_id', null, '12'), change('group_id', null, '21'))).toEqual({
      priority: 'urgent', assignee: 'jordan', group: 'Support',
    });
    expect(changesOf(change('priority', 'urgent', null), change('assignee_id', '12', null), change('group_id', '21', ''))).toEqual({
      priority: null, assignee: null, group: null,
    });
    expect(changesOf(change('assignee_id', null, '14'))).toEqual({ assignee: 'unknown:guest' });
  });

  it('tell tags that came and went, as a list or as words', () => {
    expect(changesOf(change('tags', ['a', 'b'], ['b', 'c']))).toEqual({ tagsAdded: ['c'], tagsRemoved: ['a'] });
    expect(changesOf(change('tags', 'a b', 'a b c'))).toEqual({ tagsAdded: ['c'] });
  });

  it('tell custom fields by title, in words', () => {
    const fields = [change('51', null, 't_1'), change('52', '0', '1'), change('53', '4711', ''), change('54', null, ['m_sealer', 'm_erector']), change('99', null, 'x')];
    expect(changesOf(...fields)).toEqual({
      fields: { 'T Level': 'T1', 'Intake Complete': 'true', 'Serial Number': null, Machines: 'Sealer, Erector' },
    });
  });

  it('name macros, also those that are told by id alone', () => {
    const macros = [{ type: 'AgentMacroReference', macro_id: '30', macro_title: 'Old macro' }, { type: 'AgentMacroReference', macro_id: 31 }, { type: 'AgentMacroReference', macro_id: 32 }];
    expect(changesOf(...macros)).toEqual({ macros: ['Old macro', 'Reminder sent'] });
  });

  it('of a creation say so, and list what it began with', () => {
    const [save] = fold([audit(1, 61, [{ type: 'Create', field_name: 'custom_status_id', value: '41' }, { type: 'Create', field_name: 'priority', value: null }, { type: 'Notification', body: 'Request received' }])]);
    expect(save).toEqual({
      id: '1', at: Date.parse('2026-11-20T10:02:44Z'), author: { kind: 'customer', name: 'Ana Ruiz' }, created: true, changes: { status: { to: 'Open' } },
    });
  });
});
