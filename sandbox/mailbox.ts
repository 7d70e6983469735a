import type { ParsedMail } from 'mailparser';
import { openMailServer, type Reception } from './smtp';
import type { CallFault } from './state/faults';
import type { Records } from './state/record-file';

const AT_HEADER = 'x-supportway-at';
const SITE_HEADER = 'x-supportway-site';
const TRY_AGAIN = 451;
const REFUSED = 550;

export interface StaffMail {
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

/** The fault that strikes a mail of the site to these receivers; asked once for each mail. */
export type MailFaults = (site: string | undefined, to: readonly string[]) => CallFault | undefined;

function instantOf(header: string | undefined): number {
  const at = header === undefined ? Number.NaN : /^\d+$/.test(header) ? Number(header) : Date.parse(header);
  return Number.isNaN(at) ? Date.now() : at;
}

function mailOf(parsed: ParsedMail): StaffMail {
  const headers = Object.fromEntries(parsed.headerLines.map(({ key, line }) => [key.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const to = [parsed.to ?? []].flat().flatMap((list) => list.value.flatMap((entry) => entry.address ?? []));
  return { at: instantOf(headers[AT_HEADER]), to, subject: parsed.subject ?? '', text: parsed.text ?? '', headers };
}

/** Receives the notices that staff would get by mail. `port` 0 chooses a free one, null receives nothing. */
export async function openMailbox(records: Records, port: number | null, faults: MailFaults): Promise<Mailbox> {
  const mails = [...records.loaded].filter(([key]) => key.startsWith('staff-mail/')).map(([, value]) => value as StaffMail);
  const receive = async (parsed: ParsedMail): Promise<Reception> => {
    const mail = mailOf(parsed);
    const fault = faults(mail.headers[SITE_HEADER], mail.to);
    if (fault?.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delay));
    if (fault?.status !== undefined) return { code: fault.status < 500 ? TRY_AGAIN : REFUSED };
    mails.push(mail);
    records.put(`staff-mail/${mails.length}`, mail);
    return fault?.loseAnswer ? 'broken' : 'taken';
  };
  const server = port === null ? null : await openMailServer(port, receive);
  return {
    list: ({ to, site }) => mails.filter((mail) => (to === undefined || mail.to.includes(to)) && (site === undefined || mail.headers[SITE_HEADER] === site)),
    port: server?.port ?? null,
    close: async () => server?.close(),
  };
}
