import { randomUUID } from 'node:crypto';
import { LOG_FIELDS } from '../pages/log-request-page';

interface LogForm {
  /** Names the form that was sent. */
  readonly key: string;
  readonly typed: Readonly<Record<string, string>>;
  /** The data of `logRequest`, for the site's present. */
  readonly dataAt: (now: number) => Readonly<Record<string, string | number>>;
  /** By field. */
  readonly problems: Readonly<Record<string, string>>;
}

const MINUTE = 60_000;

/** Reads the form that was sent; what the fields must be is judged where requests are logged. */
export function readForm(body: unknown): LogForm {
  const sent = (body ?? {}) as Readonly<Record<string, unknown>>;
  const textOf = (name: string): string => (typeof sent[name] === 'string' ? sent[name].trim() : '');
  const typed = Object.fromEntries(LOG_FIELDS.map(({ name }) => [name, textOf(name)]));
  const { minutes = '', ...data } = typed;
  const ago = minutes === '' ? 0 : Number(minutes);
  return {
    key: textOf('key') || randomUUID(),
    typed,
    dataAt: (now) => ({ ...Object.fromEntries(Object.entries(data).filter(([, text]) => text !== '')), receivedAt: now - ago * MINUTE }),
    problems: Number.isInteger(ago) && ago >= 0 ? {} : { minutes: 'must be a whole number of minutes, as 20' },
  };
}
