export { API_PORT, readApiConfig } from './api-config';
export type { ApiConfig, AuthConfig } from './api-config';
export { connectionOf } from './desk';
export type { DeskConfig, DeskConnection } from './desk';
export { ConfigError } from './env-reader';
export type { LinkConfig, LinkKey } from './links';
export type { LogLevel } from './log-level';
export { readWorkerConfig } from './worker-config';
export type { MailConfig, WorkerConfig } from './worker-config';
