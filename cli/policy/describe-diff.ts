import type { SiteView } from '../../contracts/temporal/site-messages';
import { changesTickets } from '../../domain/policy/changes-tickets';
import { diffPolicies } from '../../domain/policy/diff';
import type { SitePolicy } from '../../domain/policy/settings';

/** What a policy would change at a site, and for which open tickets, in lines. */
export function describeDiff({ site, policy: before, openTickets }: SiteView, after: SitePolicy): readonly string[] {
  const changes = diffPolicies(before, after);
  if (changes.length === 0) return [`Nothing changes: ${site} runs by this policy already (version ${before.version}).`];
  return [
    `Against what ${site} runs by (version ${before.version}, the file is ${after.version}):`,
    ...changes.map((line) => `  ${line}`),
    concerned(changesTickets(before, after) ? openTickets : []),
  ];
}

function concerned(tickets: readonly string[]): string {
  if (tickets.length === 0) return 'No open ticket runs by other settings then.';
  return `${tickets.length} open ${tickets.length === 1 ? 'ticket runs' : 'tickets run'} by other settings then: ${tickets.join(', ')}.`;
}
