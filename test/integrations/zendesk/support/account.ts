import type { Person, SitePolicy } from '../../../../domain/policy/settings';

const options = (...names: readonly string[]) => names.map((name) => ({ name, value: `opt_${name.toLowerCase().replaceAll(/\W/g, '_')}` }));
const agent = (key: string, name: string, role: 'agent' | 'admin' | 'service', ...groups: readonly string[]) => ({
  key, name, role, groups, email: `${key}@bestpack.example`,
});
const status = (name: string, category: string, standard?: true) => ({ name, category, ...(standard ? { default: true } : {}) });

/** An account with everything that `bestpack` requires, and one agent who is not on the roster. */
export const ACCOUNT = {
  agents: [
    agent('mary', 'Mary Ellis', 'agent', 'Support'),
    agent('jordan', 'Jordan Reyes', 'agent', 'Technicians'),
    agent('allison', 'Allison Park', 'admin', 'Engineering'),
    agent('guest', 'Guest Worker', 'agent', 'Support'),
    agent('supportway', 'Supportway', 'service', 'Support'),
  ],
  groups: ['Support', 'Technicians', 'Engineering'],
  fields: [
    { title: 'Request Type', type: 'tagger', options: options('Technical', 'Parts', 'Service') },
    { title: 'Customer Type', type: 'tagger', options: [{ name: 'Distributor', value: 'distributor' }, { name: 'End user', value: 'enduser' }] },
    { title: 'Machine Model', type: 'text' },
    { title: 'Serial Number', type: 'text' },
    { title: 'Machine Line', type: 'tagger', options: options('Standard', 'Advanced-CSS', 'BPX') },
    { title: 'Issue Type', type: 'tagger', options: options('Mechanical', 'Electrical', 'Controls', 'Other') },
    { title: 'T Level', type: 'tagger', options: options('T1', 'T2', 'T3') },
    { title: 'Intake Complete', type: 'checkbox' },
    ...[
      'Service Call Number', 'NetSuite Project', 'Billing', 'PO Number', 'Visit Date', 'Trip Report', 'Invoice',
      'Part Number', 'Price Confirmed', 'Quote Number', 'Order Number', 'RGA Number',
    ].map((title) => ({ title, type: 'text' })),
    { title: 'Visit Path', type: 'tagger', options: [{ name: 'A', value: 'path_a' }, { name: 'B', value: 'path_b' }] },
    { title: 'Process Step', type: 'text' },
    { title: 'Waiting For', type: 'text' },
    { title: 'Next Due', type: 'text' },
  ],
  statuses: [
    status('New', 'new', true), status('Open', 'open', true), status('Waiting on Customer', 'pending', true),
    status('Waiting Engineering Response', 'hold', true), status('Back Ordered', 'hold'), status('PO Firmed', 'hold'),
    status('IN WMS', 'hold'), status('Shipped', 'hold'), status('Solved', 'solved', true),
  ],
  macros: [
    { title: 'Escalate to engineering', actions: [{ field: 'current_tags', value: 'escalated_engineering' }] },
    { title: 'Customer confirmed', actions: [] },
    { title: 'Reminder sent', actions: [] },
    { title: 'Not an answer', actions: [] },
    { title: 'RGA needed', actions: [] },
  ],
  form: { name: 'Technical', requiredToSolve: [] },
  forms: [{ name: 'Parts', requiredToSolve: [] }, { name: 'Service', requiredToSolve: [] }],
};

const person = (key: string, name: string, group: string): Person => ({ name, email: `${key}@bestpack.example`, roles: ['technician'], group });

export const PEOPLE: SitePolicy['people'] = {
  mary: person('Mary', 'Mary Ellis', 'Support'),
  jordan: person('jordan', 'Jordan Reyes', 'Technicians'),
  allison: person('allison', 'Allison Park', 'Engineering'),
  vanpack: { name: 'Vanpack', email: 'Service@vanpack.example', roles: ['contractor'] },
};
