import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { LogLevel } from './config';

export type Log = Logger;

/** Where secrets could stand in what is logged: in headers, in configuration, in links. */
const SECRET = ['authorization', 'cookie', 'clientSecret', 'webhookSecret', 'secret', 'token', 'access_token', 'apiKey', 'password', 'smtpUrl'];

/** JSON lines on standard output; `process` says which of ours writes. Secrets are taken out at any of the first three levels. */
export const createLogger = (process: string, level: LogLevel, to?: DestinationStream): Log =>
  pino(
    {
      base: { process },
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[secret]' },
    },
    ...(to ? [to] : []),
  );
