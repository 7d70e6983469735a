import type { GenericSchema } from 'valibot';
import type { ProcessName, SitePolicy } from '../domain/policy/settings';
import type { Links } from '../runtime/links';
import type { Log } from '../runtime/logger';
import type { PlainMap } from '../runtime/policy';
import type { SiteClock } from '../runtime/site-clock';
import type { ReadinessCheck, RequestDoor, SiteDirectory, SiteDoor, TicketDoor } from '../runtime/temporal';
import type { SandboxSignIn } from './auth/sandbox-sign-in';
import type { TokenCheck } from './auth/tokens';
import type { KeepPolicy } from './keep-policy';
import type { ZendeskWebhookDesk } from './routes/zendesk-webhook';
import type { ZohoWebhookDesk } from './routes/zoho-webhook';

/** What the API says of an action; a row of the table has it all. */
export interface ApiAction {
  readonly name: string;
  readonly label: string;
  readonly summary: string;
  readonly by: readonly string[];
  readonly data: GenericSchema<unknown, unknown>;
  readonly needs: readonly string[];
  readonly records: readonly string[];
  /** `requests`: it makes one. */
  readonly on: 'ticket' | 'site' | 'requests' | 'request';
}

/** Exists in sandbox mode only. */
export interface SandboxDoors {
  readonly signIn: SandboxSignIn;
  /** The process's policy with overrides, checked; throws a `PolicyError`. */
  readonly policyFor: (process: ProcessName, overrides: PlainMap) => Promise<SitePolicy>;
}

/** What the API is wired to; tests give it pretend ones. */
export interface ApiDeps {
  readonly log: Log;
  readonly actions: readonly ApiAction[];
  readonly tickets: TicketDoor;
  readonly sites: SiteDoor;
  readonly requests: RequestDoor;
  /** Keeps a policy that was adopted through the API where the next start reads it; absent in the sandbox. */
  readonly keepPolicy?: KeepPolicy;
  readonly directory: SiteDirectory;
  readonly clock: SiteClock;
  readonly tokens: TokenCheck;
  readonly links: Pick<Links, 'verifyConfirmLink' | 'verifyDecisionLink' | 'verifyLogLink'>;
  /** Whether there may be a site of that name here. */
  readonly serves: (site: string) => boolean;
  /** The Zendesk of a site; undefined for a site that has none here. */
  readonly zendeskOf: (site: string) => ZendeskWebhookDesk | undefined;
  /** The Zoho Desk of a site; undefined for a site that has none here. */
  readonly zohoOf: (site: string) => ZohoWebhookDesk | undefined;
  readonly ready: () => Promise<readonly ReadinessCheck[]>;
  readonly sandbox?: SandboxDoors;
}
