import type { Addresses } from './start-stack';
import { DEMO_SITE } from './demo-site';

/** What stands on the terminal once everything runs. */
export function whatToTry({ api, sandbox, temporal, ui }: Addresses): readonly string[] {
  return [
    '',
    'Supportway runs.',
    `  API          ${api}`,
    ...(sandbox === undefined ? [] : [`  Sandbox desk ${sandbox}/desk/${DEMO_SITE}`]),
    `  Temporal     ${temporal}${ui === undefined ? '' : `, web UI ${ui}`}`,
    '',
    ...(sandbox === undefined ? realDesk : sandboxDesk(sandbox)),
    '',
    'Ctrl-C stops everything; the next start finds it as it was.',
  ];
}

const realDesk = ['The desk is a real one. `npx supportway doctor` checks what it needs.'];

const sandboxDesk = (sandbox: string): readonly string[] => [
  'Try this first:',
  `  1. Open ${sandbox}/desk/${DEMO_SITE} and write to support as a customer.`,
  '  2. npx supportway ticket list          the ticket, as the process sees it',
  '     npx supportway ticket show 1001     (the number that the list shows)',
  '  3. npx supportway act 1001 triage --as mary --data \'{"customerType":"distributor","machineModel":"RSA-2024","serial":"4711",',
  '       "problem":"It jams","note":"Called in","requestType":"technical","line":"standard","issue":"mechanical","tier":"T1","priority":"P3"}\'',
  '  4. npx supportway tasks                what each member of the team owes now',
  `  5. Open ${sandbox}/mail/${DEMO_SITE} for the mails to staff: prices, approvals and dates are decided by their links.`,
  '  6. npx supportway clock advance 24bh   what the clocks do',
];
