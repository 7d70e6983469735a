import { API_PORT } from './api-port';
import { readChat } from './chat';
import type { ChatConfig } from './chat';
import { readDesk } from './desk';
import type { DeskConfig } from './desk';
import { readEnv } from './env-reader';
import type { Env, EnvReader } from './env-reader';
import { readErp } from './erp';
import type { ErpConfig } from './erp';
import { readLinks } from './links';
import type { LinkConfig } from './links';
import { readLogLevel } from './log-level';
import type { LogLevel } from './log-level';

interface MailConfig {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly smtpUrl: string;
  readonly from: string;
}

export interface WorkerConfig {
  readonly desk: DeskConfig;
  readonly links: LinkConfig;
  /** Absent: notices to staff are not mailed. */
  readonly mail?: MailConfig;
  /** Absent: nothing is posted to a channel of the team. */
  readonly chat?: ChatConfig;
  /** Absent: projects are made by hand. */
  readonly erp?: ErpConfig;
  /** The team's export of its parts search. Absent: no part is suggested. */
  readonly partsFile?: string;
  /** File that gets one JSON line for each ended ticket. */
  readonly archiveFile: string;
  /** Most workflows that stay in memory; the SDK's own default can outgrow the heap. */
  readonly maxCachedWorkflows: number;
  readonly logLevel: LogLevel;
}

/** Throws a `ConfigError` that names everything that is wrong. */
export function readWorkerConfig(variables: Env): WorkerConfig {
  const env = readEnv(variables);
  const desk = readDesk(env);
  const mail = readMail(env, desk);
  const chat = readChat(env, desk);
  const erp = readErp(env, desk);
  const partsFile = env.optional('SUPPORTWAY_PARTS_CSV');
  return env.orThrow({
    desk,
    links: readLinks(env, desk, env.port('SUPPORTWAY_API_PORT', API_PORT)),
    ...(mail ? { mail } : {}),
    ...(chat ? { chat } : {}),
    ...(erp ? { erp } : {}),
    ...(partsFile === undefined ? {} : { partsFile }),
    archiveFile: env.text('SUPPORTWAY_ARCHIVE', '.supportway/archive.jsonl'),
    maxCachedWorkflows: readCacheSize(env),
    logLevel: readLogLevel(env),
  });
}

function readMail(env: EnvReader, desk: DeskConfig): MailConfig | undefined {
  const smtpUrl = env.optional('SMTP_URL') ?? (desk.kind === 'sandbox' ? `smtp://127.0.0.1:${env.port('SANDBOX_SMTP_PORT', 7425)}` : undefined);
  if (smtpUrl === undefined) return undefined;
  if (!/^smtps?:\/\/./.test(smtpUrl)) env.fail('SMTP_URL must begin with smtp:// or smtps://');
  return { smtpUrl, from: env.text('SUPPORTWAY_MAIL_FROM', desk.kind === 'sandbox' ? 'supportway@sandbox.example' : undefined) };
}

function readCacheSize(env: EnvReader): number {
  const size = Number(env.optional('SUPPORTWAY_CACHED_WORKFLOWS') ?? 1000);
  if (!Number.isInteger(size) || size < 1) env.fail('SUPPORTWAY_CACHED_WORKFLOWS must be a whole number, at least 1');
  return size;
}
