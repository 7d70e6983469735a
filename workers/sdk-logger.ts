import { DefaultLogger } from '@temporalio/worker';
import type { Logger } from '@temporalio/worker';
import type { Log } from '../runtime/logger';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** The SDK's messages as events of our own log, with their fields. */
export const forTemporal = (log: Log): Logger =>
  new DefaultLogger('WARN', ({ level, message, meta }) => {
    log[LEVELS[level]](meta ?? {}, message);
  });
