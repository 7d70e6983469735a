import type { EnvReader } from './env-reader';

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LEVELS)[number];

export const readLogLevel = (env: EnvReader): LogLevel => env.oneOf('SUPPORTWAY_LOG_LEVEL', LEVELS, 'info');
