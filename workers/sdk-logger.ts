import { DefaultLogger } from '@temporalio/worker';
import type { Logger } from '@temporalio/worker';
import type { Log } from '../runtime/logger';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** Each worker has a queue of one kind only, so the SDK's warning about the other kind says nothing. */
const AS_INTENDED = /^No (activities|workflows) registered/;

/** The SDK's messages as events of our own log, with their fields. */
export const forTemporal = (log: Log): Logger =>
  new DefaultLogger('WARN', ({ level, message, meta }) => {
    if (!AS_INTENDED.test(message)) log[LEVELS[level]](meta ?? {}, message);
  });
