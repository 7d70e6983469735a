import type { Contracts } from '../activities/contracts-port';
import type { Desk } from '../activities/desk-port';
import type { KnowledgeBase } from '../activities/knowledge-port';
import type { SitePolicies } from '../activities/site-policies';
import type { Sweep } from '../activities/sweep-port';
import { createZendeskDesk } from '../integrations/zendesk/desk';
import { createZendeskHelpCenter } from '../integrations/zendesk/help-center';
import { createZendeskSweep } from '../integrations/zendesk/sweep';
import { createZohoContracts } from '../integrations/zoho-desk/contracts';
import { createZohoDesk } from '../integrations/zoho-desk/desk';
import { createZohoSweep } from '../integrations/zoho-desk/sweep';
import { zendeskOf, zohoOf } from '../runtime/config';
import type { DeskConfig } from '../runtime/config';
import { contractsBySite, deskBySite, deskOfSite, knowledgeBySite, NO_CONTRACTS, NO_KNOWLEDGE, sweepBySite } from './desk-of-site';

interface Desks {
  readonly desk: Desk;
  readonly knowledge: KnowledgeBase;
  readonly contracts: Contracts;
  readonly sweep: Sweep;
}

/** The helpdesks of all sites, behind one port for each thing that is asked of them. */
export function createDesks(config: DeskConfig, policies: SitePolicies): Desks {
  const kindOf = deskOfSite(config, policies);
  const zendesk = { connectionOf: demanding(config, zendeskOf), now: Date.now };
  const zoho = { connectionOf: demanding(config, zohoOf), now: Date.now };
  return {
    desk: deskBySite(kindOf, { zendesk: createZendeskDesk({ ...zendesk, policies }), zoho: createZohoDesk({ ...zoho, policies }) }),
    knowledge: knowledgeBySite(kindOf, { zendesk: createZendeskHelpCenter(zendesk), zoho: NO_KNOWLEDGE }),
    contracts: contractsBySite(kindOf, { zendesk: NO_CONTRACTS, zoho: createZohoContracts(zoho) }),
    sweep: sweepBySite(kindOf, { zendesk: createZendeskSweep(zendesk), zoho: createZohoSweep(zoho) }),
  };
}

/** The connection of a site, failing for one that has none. */
const demanding =
  <Connection>(config: DeskConfig, connectionOf: (desk: DeskConfig, site: string) => Connection | undefined) =>
  (site: string): Connection => {
    const found = connectionOf(config, site);
    if (found) return found;
    throw new Error(`no desk is configured for the site ${site}`);
  };
