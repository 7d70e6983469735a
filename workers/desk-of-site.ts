import type { Contracts } from '../activities/contracts-port';
import { DeskError } from '../activities/desk-port';
import type { Desk } from '../activities/desk-port';
import type { KnowledgeBase } from '../activities/knowledge-port';
import type { SitePolicies } from '../activities/site-policies';
import type { Sweep } from '../activities/sweep-port';
import { DESK_OF_PROCESS } from '../runtime/config';
import type { DeskConfig, DeskKind } from '../runtime/config';

/** Which helpdesk a site has. */
type DeskOf = (site: string) => Promise<DeskKind>;

/** Real sites have their desk by the configuration, those of the sandbox by the process that they adopted. */
export const deskOfSite =
  (desk: DeskConfig, policies: SitePolicies): DeskOf =>
  async (site) => {
    if (desk.kind === 'sandbox') return DESK_OF_PROCESS[(await policies.policyOf(site)).process];
    const known = desk.sites.find((each) => each.site === site);
    if (known) return known.kind;
    throw new Error(`no desk is configured for the site ${site}`);
  };

type Each<Port> = Readonly<Record<DeskKind, Port>>;

/** One desk in front of all: every call goes to that of the site. */
export function deskBySite(kindOf: DeskOf, desks: Each<Desk>): Desk {
  const of = async (site: string): Promise<Desk> => desks[await kindOf(site)];
  return {
    read: async (ref, cursor) => (await of(ref.site)).read(ref, cursor),
    write: async (ref, write, stamp) => (await of(ref.site)).write(ref, write, stamp),
    create: async (site, order) => (await of(site)).create(site, order),
    earlier: async (ref, wanted) => (await of(ref.site)).earlier(ref, wanted),
  };
}

export function knowledgeBySite(kindOf: DeskOf, bases: Each<KnowledgeBase>): KnowledgeBase {
  const of = async (site: string): Promise<KnowledgeBase> => bases[await kindOf(site)];
  return {
    search: async (site, words) => (await of(site)).search(site, words),
    read: async (site, idOrUrl) => (await of(site)).read(site, idOrUrl),
    draft: async (site, draft) => (await of(site)).draft(site, draft),
  };
}

export const contractsBySite = (kindOf: DeskOf, contracts: Each<Contracts>): Contracts => ({ read: async (ref) => contracts[await kindOf(ref.site)].read(ref) });

export const sweepBySite = (kindOf: DeskOf, sweeps: Each<Sweep>): Sweep => ({ modifiedSince: async (site, from, to) => sweeps[await kindOf(site)].modifiedSince(site, from, to) });

/** Of a desk without a help center: nothing is found there, and nothing can be written. */
export const NO_KNOWLEDGE: KnowledgeBase = {
  search: () => Promise.resolve([]),
  read: () => Promise.resolve(undefined),
  draft: () => Promise.reject(new DeskError('rejected', 'this desk has no help center')),
};

/** Of a desk that keeps no contracts. */
export const NO_CONTRACTS: Contracts = { read: () => Promise.resolve({ contracts: [] }) };
