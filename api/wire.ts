import { ACTIONS } from '../domain/actions/table';
import { verifyJwt } from '../integrations/zoho-desk/webhook-jwt';
import { servesSite, zendeskOf, zohoOf } from '../runtime/config';
import type { ApiConfig, DeskConfig } from '../runtime/config';
import { createLinks } from '../runtime/links';
import type { Log } from '../runtime/logger';
import { loadPolicy, PolicyError } from '../runtime/policy';
import { createSiteClock } from '../runtime/site-clock';
import { createRequestDoor, createSiteDirectory, createSiteDoor, createTicketDoor } from '../runtime/temporal';
import type { Temporal } from '../runtime/temporal';
import { createSandboxSignIn } from './auth/sandbox-sign-in';
import { createTokenCheck, remoteKeys } from './auth/tokens';
import type { ApiDeps, SandboxDoors } from './deps';
import { createPolicyKeeper } from './keep-policy';
import { createOwnActors } from './webhooks/own-actors';

/** Everything that the API is wired to but the sites, whose policies are adopted beside it. */
export async function wire(config: ApiConfig, { client }: Temporal, log: Log): Promise<Omit<ApiDeps, 'ready' | 'sites'>> {
  const { desk, links } = config;
  return {
    log,
    actions: ACTIONS,
    tickets: createTicketDoor(client),
    requests: createRequestDoor(client),
    ...(desk.kind === 'sandbox' ? {} : { keepPolicy: createPolicyKeeper(new Map(desk.sites.map(({ site, policyFile }) => [site, policyFile]))) }),
    directory: createSiteDirectory(createSiteDoor(client)),
    clock: createSiteClock(desk.kind === 'sandbox' ? { sandboxUrl: desk.sandboxUrl } : {}),
    links: createLinks(links),
    ...desksOf(desk),
    ...(await identityOf(config)),
  };
}

function desksOf(desk: DeskConfig): Pick<ApiDeps, 'serves' | 'zendeskOf' | 'zohoOf'> {
  const ownActors = createOwnActors();
  return {
    serves: (site) => servesSite(desk, site),
    zendeskOf: (site) => {
      const connection = zendeskOf(desk, site);
      return connection && { ...connection, ownActorId: () => ownActors.of(site, connection) };
    },
    zohoOf: (site) => {
      const connection = zohoOf(desk, site);
      return connection && { departmentId: connection.departmentId, verify: (jwt) => verifyJwt(jwt, connection) };
    },
  };
}

async function identityOf({ auth, desk }: ApiConfig): Promise<Pick<ApiDeps, 'tokens' | 'sandbox'>> {
  if (auth.kind === 'jwks') return { tokens: createTokenCheck({ ...auth, keys: remoteKeys(auth.url) }) };
  const signIn = await createSandboxSignIn();
  return { tokens: signIn.tokens, ...(desk.kind === 'sandbox' ? { sandbox: { signIn, policyFor: policiesIn(desk) } } : {}) };
}

/** A file of another process than the one that it stands for is a mistake of the configuration. */
const policiesIn =
  ({ policyFiles }: Extract<DeskConfig, { readonly kind: 'sandbox' }>): SandboxDoors['policyFor'] =>
  async (process, overrides) => {
    const policy = await loadPolicy(policyFiles[process], overrides);
    if (policy.process === process) return policy;
    throw new PolicyError(policyFiles[process], [{ path: 'process', message: `this is a policy of ${policy.process}`, remedy: `name a file of ${process}` }]);
  };
