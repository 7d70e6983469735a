import { API_PORT } from './api-port';
import { readDesk } from './desk';
import type { DeskConfig } from './desk';
import { readEnv } from './env-reader';
import type { Env, EnvReader } from './env-reader';
import { readLinks } from './links';
import type { LinkConfig } from './links';
import { readLogLevel } from './log-level';
import type { LogLevel } from './log-level';

/** Whose tokens the API takes. In the sandbox it signs them itself. */
type AuthConfig =
  | { readonly kind: 'sandbox' }
  | { readonly kind: 'jwks'; readonly url: string; readonly issuer: string; readonly audience: string };

export interface ApiConfig {
  readonly host: string;
  readonly port: number;
  readonly desk: DeskConfig;
  readonly links: LinkConfig;
  readonly auth: AuthConfig;
  readonly logLevel: LogLevel;
}

/** Throws a `ConfigError` that names everything that is wrong. The connection to Temporal is read by its own library. */
export function readApiConfig(variables: Env): ApiConfig {
  const env = readEnv(variables);
  const desk = readDesk(env);
  const port = env.port('SUPPORTWAY_API_PORT', API_PORT);
  return env.orThrow({
    host: env.text('SUPPORTWAY_API_HOST', '127.0.0.1'),
    port,
    desk,
    links: readLinks(env, desk, port),
    auth: desk.kind === 'sandbox' ? { kind: 'sandbox' } : readAuth(env),
    logLevel: readLogLevel(env),
  });
}

const readAuth = (env: EnvReader): AuthConfig => ({
  kind: 'jwks',
  url: env.url('SUPPORTWAY_AUTH_JWKS_URL'),
  issuer: env.text('SUPPORTWAY_AUTH_ISSUER'),
  audience: env.text('SUPPORTWAY_AUTH_AUDIENCE'),
});
