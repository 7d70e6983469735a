import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Records } from './state/record-file';

const AT_HEADER = 'x-supportway-at';
const SITE_HEADER = 'x-supportway-site';

interface StaffMail {
  /** Epoch milliseconds: the header `X-Supportway-At` (milliseconds or ISO 8601), else the arrival. */
  readonly at: number;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Mailbox {
  readonly list: (wanted: { readonly to: string | undefined; readonly site: string | undefined }) => readonly StaffMail[];
  /** Null when no SMTP port was asked for. */
  readonly port: number | null;
  readonly close: () => Promise<void>;
}

function instantOf(header: string | undefined): number {
  const at = header === undefined ? Number.NaN : /^\d+$/.test(header) ? Number(header) : Date.parse(header);
  return Number.isNaN(at) ? Date.now() : at;
}

function mailOf(parsed: ParsedMail): StaffMail {
  const headers = Object.fromEntries(parsed.headerLines.map(({ key, line }) => [key.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const to = [parsed.to ?? []].flat().flatMap((list) => list.value.flatMap((entry) => entry.address ?? []));
  return { at: instantOf(headers[AT_HEADER]), to, subject: parsed.subject ?? '', text: parsed.text ?? '', headers };
}

async function listen(port: number, keep: (mail: StaffMail) => void): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((parsed) => {
        keep(mailOf(parsed));
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: (server.server.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Receives the notices that staff would get by mail. `port` 0 chooses a free one, null receives nothing. */
export async function openMailbox(records: Records, port: number | null): Promise<Mailbox> {
  const mails = [...records.loaded].filter(([key]) => key.startsWith('staff-mail/')).map(([, value]) => value as StaffMail);
  const keep = (mail: StaffMail): void => {
    mails.push(mail);
    records.put(`staff-mail/${mails.length}`, mail);
  };
  const smtp = port === null ? null : await listen(port, keep);
  return {
    list: ({ to, site }) => mails.filter((mail) => (to === undefined || mail.to.includes(to)) && (site === undefined || mail.headers[SITE_HEADER] === site)),
    port: smtp?.port ?? null,
    close: async () => smtp?.close(),
  };
}
