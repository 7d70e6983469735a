import { hasRealDesk } from '../../runtime/config';
import type { Io } from '../io';
import { skipped } from './check';
import type { Check } from './check';
import { sitesOf } from './sites';
import { zendeskChecks } from './zendesk-checks';
import { rulesByHand, zohoChecks } from './zoho-checks';

/** What the desk of each site must have, and must not do by itself. */
export function deskChecks(io: Io): readonly Check[] {
  const sites = sitesOf(io);
  if (sites.length === 0) return [{ name: 'Desk', run: () => Promise.resolve(skipped('no desk is configured and no sandbox runs')) }];
  const isReal = hasRealDesk(io.env);
  return sites.flatMap((site) => (site.kind === 'zendesk' ? zendeskChecks(site) : [...zohoChecks(site), ...(isReal ? [rulesByHand(site)] : [])]));
}
