import type { Person, SitePolicy } from '../../../../domain/policy/settings';

const agent = (key: string, name: string, role: 'agent' | 'admin' | 'service') => ({ key, name, role, email: `${key}@desk.example` });
const text = (label: string) => ({ label, type: 'Text' });

/** An account with what a process of the tests needs, and one agent who is not on the roster. */
export const ACCOUNT = {
  orgId: '700000001',
  department: 'Support',
  agents: [
    agent('asha', 'Asha Rao', 'agent'),
    agent('lead', 'Lena Lead', 'admin'),
    agent('guest', 'Guest Worker', 'agent'),
    agent('supportway', 'Supportway', 'service'),
  ],
  statuses: [
    { name: 'Open', type: 'OPEN', default: true },
    { name: 'Assigned', type: 'OPEN' },
    { name: 'Waiting on Customer', type: 'OPEN' },
    { name: 'On Hold', type: 'ON HOLD' },
    { name: 'Closed', type: 'CLOSED' },
  ],
  fields: [
    text('Supportway Intent'),
    text('Supportway Request'),
    text('Serial Number'),
    text('Next Due'),
    { label: 'Scope', type: 'Picklist', options: ['Remote', 'On site'] },
    { label: 'Complete', type: 'Boolean' },
    { label: 'Visit Date', type: 'Date' },
  ],
};

export const SEVERITY = { label: 'Severity', type: 'Picklist', options: ['P1', 'P2', 'P3', 'P4'] };
export const withFields = (...fields: readonly object[]) => ({ ...ACCOUNT, fields: [...ACCOUNT.fields, ...fields] });

const person = (key: string, name: string, group?: string): Person => ({ name, email: `${key}@desk.example`, roles: ['technician'], ...(group ? { group } : {}) });

/** `sales` has no seat in the desk. */
export const PEOPLE: SitePolicy['people'] = {
  asha: person('Asha', 'Asha Rao', 'Support'),
  lead: person('lead', 'Lena Lead', 'Support'),
  sales: person('sales', 'Sam Sales'),
};
