import { AMC_FIELDS, assignedStatus, L1_FIELDS, L1_STATUS } from '../domain/desk-events/l1-vocabulary';
import { MIRROR_FIELDS } from '../domain/desk-events/vocabulary';
import { AMC_STATUSES, PRIORITIES } from '../domain/facts/words';
import type { Json } from '../domain/json';
import type { ProcessName, SitePolicy } from '../domain/policy/settings';
import type { AccountDefinition } from './account';
import { holderOf } from './people';

/** The pretend Zoho Desk of a team: its people as agents, and the desk's vocabulary as the process speaks it. */
export function zohoAccountOf(policy: SitePolicy, outsiders: readonly string[] = []): AccountDefinition {
  const seats = outsiders.filter((key) => holderOf(policy, key) === undefined);
  return {
    orgId: '700000001',
    department: 'Support',
    agents: [
      ...agentsOf(policy),
      ...seats.map((key) => ({ key, name: key, email: `${key.toLowerCase()}@house.example`, role: 'agent' })),
      { key: 'supportway', name: 'Supportway', email: 'supportway@sandbox.example', role: 'service' },
    ],
    statuses: statusesOf(policy.process),
    fields: fieldsOf(policy.process),
  };
}

/** Who has no group has no seat. The lead is the account's administrator, as in most teams of that size. */
const agentsOf = ({ people }: SitePolicy): readonly Json[] =>
  Object.entries(people).flatMap(([key, { name, email, group, roles }]) => (group === undefined ? [] : [{ key, name, email, role: roles.includes('teamLead') ? 'admin' : 'agent' }]));

const statusesOf = (process: ProcessName): Json => [
  { name: L1_STATUS.open, type: 'OPEN', default: true },
  { name: L1_STATUS.customer, type: 'OPEN' },
  { name: assignedStatus(process), type: 'OPEN' },
  { name: L1_STATUS.hold, type: 'ON HOLD', default: true },
  { name: L1_STATUS.closed, type: 'CLOSED', default: true },
];

const text = (label: string): Json => ({ label, type: 'Text' });
const longText = (label: string): Json => ({ label, type: 'Textarea' });
const choice = (label: string, options: readonly string[]): Json => ({ label, type: 'Picklist', options });

function fieldsOf(process: ProcessName): readonly Json[] {
  const { impact, scope, completeness, leadContact, requestedBy, outcome } = L1_FIELDS;
  return [
    ...[impact, scope, completeness, leadContact, requestedBy].map(text),
    longText(outcome),
    ...(process === 'amc-desk' ? [choice(AMC_FIELDS.status, AMC_STATUSES), longText(AMC_FIELDS.evidence)] : []),
    // The account's own priorities end at High.
    choice('Severity', PRIORITIES),
    ...Object.values(MIRROR_FIELDS).map(text),
    // What the connection itself writes down.
    text('Supportway Intent'),
    text('Supportway Request'),
  ];
}
