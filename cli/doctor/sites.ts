import { PROCESSES } from '../../domain/policy/settings';
import { DESK_OF_PROCESS, readDesk, readEnv, zendeskOf, zohoOf } from '../../runtime/config';
import type { DeskConfig, RealSite } from '../../runtime/config';
import type { Io } from '../io';
import { findRunning } from '../running';

/** The sites whose desks are looked at: those that are configured, else those of the demonstration in the sandbox that runs. */
export function sitesOf(io: Io): readonly RealSite[] {
  const sandbox = findRunning(io)?.sandbox;
  const desk = readDesk(readEnv({ ...(sandbox === undefined ? {} : { SANDBOX_URL: sandbox }), ...io.env }));
  return desk.kind === 'real' ? desk.sites : demoSites(desk);
}

/** Their account definitions make them as real as the others. */
function demoSites(desk: Extract<DeskConfig, { readonly kind: 'sandbox' }>): readonly RealSite[] {
  if (desk.sandboxUrl === '') return [];
  return PROCESSES.flatMap((site): readonly RealSite[] => {
    const policyFile = desk.policyFiles[site];
    const zendesk = zendeskOf(desk, site);
    const zoho = zohoOf(desk, site);
    if (DESK_OF_PROCESS[site] === 'zendesk') return zendesk ? [{ site, policyFile, kind: 'zendesk', connection: zendesk }] : [];
    return zoho ? [{ site, policyFile, kind: 'zoho', connection: zoho }] : [];
  });
}
