export { readApiConfig } from './api-config';
export type { ApiConfig } from './api-config';
export { connectionOf } from './desk';
export type { DeskConnection } from './desk';
export { ConfigError } from './env-reader';
export type { LinkConfig } from './links';
export type { LogLevel } from './log-level';
export { readWorkerConfig } from './worker-config';
export type { WorkerConfig } from './worker-config';
