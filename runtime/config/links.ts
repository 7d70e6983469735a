import { API_PORT } from './api-port';
import { readDesk } from './desk';
import type { DeskConfig } from './desk';
import { readEnv } from './env-reader';
import type { Env, EnvReader } from './env-reader';

/** A key of the ring that signs the links in customers' mails. */
interface LinkKey {
  readonly kid: string;
  readonly secret: string;
}

export interface LinkConfig {
  /** The first key signs; all of them verify, so that links outlive a change of keys. */
  readonly keys: readonly [LinkKey, ...LinkKey[]];
  /** Where customers reach the API. */
  readonly publicUrl: string;
}

const SANDBOX_KEY: LinkKey = { kid: 'sandbox', secret: 'sandbox-link-key-0123456789abcdef' };

/** `SUPPORTWAY_LINK_KEY` is `kid:secret`, newest first, with commas between; the sandbox has a key of its own. */
export function readLinks(env: EnvReader, desk: DeskConfig, apiPort: number): LinkConfig {
  const keys = env.list('SUPPORTWAY_LINK_KEY').map((entry, i) => readKey(env, entry, i));
  const [first = SANDBOX_KEY, ...older] = keys;
  if (keys.length === 0 && desk.kind === 'real') env.fail('SUPPORTWAY_LINK_KEY is not set: give it a key as 2026a:<at least 32 characters>');
  return { keys: [first, ...older], publicUrl: env.url('SUPPORTWAY_PUBLIC_URL', desk.kind === 'sandbox' ? `http://127.0.0.1:${apiPort}` : undefined) };
}

/** For who only signs and reads links. Throws a `ConfigError` that names everything that is wrong. */
export function readLinkConfig(variables: Env): LinkConfig {
  const env = readEnv(variables);
  return env.orThrow(readLinks(env, readDesk(env), env.port('SUPPORTWAY_API_PORT', API_PORT)));
}

function readKey(env: EnvReader, entry: string, i: number): LinkKey {
  const [, kid = '', secret = ''] = /^([^:]*):(.*)$/.exec(entry) ?? [];
  if (kid === '' || secret.length < 32) env.fail(`SUPPORTWAY_LINK_KEY: key ${i + 1} must be kid:secret with a secret of at least 32 characters`);
  return { kid, secret };
}
