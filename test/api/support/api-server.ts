import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import * as v from 'valibot';
import { createApp } from '../../../api/app';
import { createSandboxSignIn } from '../../../api/auth/sandbox-sign-in';
import type { ApiAction, ApiDeps } from '../../../api/deps';
import type { ProcessName } from '../../../domain/policy/settings';
import { createLinks } from '../../../runtime/links';
import type { Links } from '../../../runtime/links';
import { createLogger } from '../../../runtime/logger';
import { loadPolicy, policyFileOf } from '../../../runtime/policy';
import { createSiteDirectory } from '../../../runtime/temporal';
import { createFakeDoors } from './fake-doors';
import type { FakeDoors } from './fake-doors';

export const WEBHOOK_SECRET = 'example-signing-secret';
export const GOOD_JWT = 'signed-by-the-desk';
export const OWN_ACTOR = '390099887766';
export const BRAND = '360001112223';
export const CLOCK = { at: 1_772_730_000_000, version: 7 };
export const policyFile = (process: ProcessName): string => join(__dirname, '../../..', policyFileOf(process));
export const POLICY_FILE = policyFile('bestpack');
export const DEPARTMENT = '245000000006907';

const SITE = /^[a-z0-9-]+$/;

const row = (name: string, on: ApiAction['on'], data: ApiAction['data']): ApiAction => ({ name, on, data, label: `Label of ${name}`, summary: `Summary of ${name}.`, by: ['technician'], needs: [], records: ['note'] });
export const ACTIONS: readonly ApiAction[] = [
  row('addNote', 'ticket', v.strictObject({ note: v.pipe(v.string(), v.minLength(1)) })),
  row('setAway', 'site', v.strictObject({ person: v.string() })),
];

export interface ApiServer {
  readonly url: string;
  readonly doors: FakeDoors;
  readonly links: Links;
  readonly deps: ApiDeps;
  /** A bearer token of somebody on the roster of `bestpack`. */
  readonly tokenOf: (as: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The real app on a real port, wired to pretend doors; the site `bestpack` has the shipped policy. */
export async function startApi(changes: Partial<ApiDeps> = {}, { inSandbox = true } = {}): Promise<ApiServer> {
  const doors = createFakeDoors();
  const policy = await loadPolicy(POLICY_FILE);
  await doors.sites.ensure('bestpack', policy);
  const signIn = await createSandboxSignIn();
  const links = createLinks({ keys: [{ kid: 'test', secret: 'x'.repeat(32) }], publicUrl: 'http://supportway.example' });
  const deps: ApiDeps = {
    log: createLogger('api', 'silent'),
    actions: ACTIONS,
    tickets: doors.tickets,
    sites: doors.sites,
    requests: doors.requests,
    directory: createSiteDirectory(doors.sites),
    clock: { clockOf: () => Promise.resolve(CLOCK) },
    tokens: signIn.tokens,
    links,
    serves: (site) => SITE.test(site),
    zendeskOf: (site) => (SITE.test(site) ? { webhookSecret: WEBHOOK_SECRET, brandId: BRAND, ownActorId: () => OWN_ACTOR } : undefined),
    zohoOf: (site) => (SITE.test(site) ? { departmentId: DEPARTMENT, verify: (jwt) => Promise.resolve(jwt === GOOD_JWT ? { ok: true } : { ok: false, reason: 'it is not signed' }) } : undefined),
    ready: () => Promise.resolve([{ name: 'temporal' }]),
    ...(inSandbox ? { sandbox: { signIn, policyFor: (process, overrides) => loadPolicy(policyFile(process), overrides) } } : {}),
    ...changes,
  };
  const server = createServer(createApp(deps)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    doors,
    links,
    deps,
    tokenOf: async (as) => {
      const person = policy.people[as];
      if (!person) throw new Error(`${as} is not on the roster`);
      return (await signIn.sign({ as, site: 'bestpack', person })).token;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
