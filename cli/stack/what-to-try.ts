import type { Addresses } from './start-stack';

/** What stands on the terminal once everything runs. */
export function whatToTry({ api, sandbox, temporal, ui }: Addresses): readonly string[] {
  return [
    '',
    'Supportway runs.',
    `  API          ${api}`,
    ...(sandbox === undefined ? [] : [`  Sandbox      ${sandbox}: the sites bestpack (Zendesk), l1-desk and amc-desk (Zoho Desk)`]),
    `  Temporal     ${temporal}${ui === undefined ? '' : `, web UI ${ui}`}`,
    '',
    ...(sandbox === undefined ? realDesk : sandboxDesks(sandbox)),
    '',
    'Ctrl-C stops everything; the next start finds it as it was.',
  ];
}

const realDesk = ['The desks are real ones. `npx supportway doctor` checks what they need.'];

const sandboxDesks = (sandbox: string): readonly string[] => [
  'Try this first, in bestpack:',
  `  1. Open ${sandbox}/desk/bestpack and write to support as a customer.`,
  '  2. npx supportway ticket list          the ticket, as the process sees it',
  '     npx supportway ticket show 1001     (the number that the list shows)',
  '  3. npx supportway act 1001 triage --as mary --data \'{"customerType":"distributor","machineModel":"RSA-2024","serial":"4711",',
  '       "problem":"It jams","note":"Called in","requestType":"technical","line":"standard","issue":"mechanical","tier":"T1","priority":"P3"}\'',
  '  4. npx supportway tasks                what each member of the team owes now',
  `  5. Open ${sandbox}/mail/bestpack for the mails to staff: prices, approvals and dates are decided by their links.`,
  '  6. npx supportway clock advance 24bh   what the clocks do',
  '',
  `In l1-desk: write at ${sandbox}/desk/l1-desk, take the id from \`npx supportway ticket list --site l1-desk\`, then`,
  '  npx supportway act ID contactLead --site l1-desk --as associate --set how=call --set added="Two sites are down"',
  '  npx supportway act ID reviewTicket --site l1-desk --as lead --set priority=P2 --set impact=site --set scope=network',
  '  npx supportway act ID assignL1 --site l1-desk --as lead          whom the system proposes',
  '',
  'In amc-desk: a call is confirmed in writing before it is a ticket.',
  '  npx supportway act - logRequest --site amc-desk --data \'{"channel":"phone","from":"pat@acme.example","name":"Pat","subject":"The UPS beeps"}\'',
  `  npx supportway request list --site amc-desk, and ${sandbox}/mail/amc-desk for the mail that asks; answer at ${sandbox}/desk/amc-desk`,
];
