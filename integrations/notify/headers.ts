import type { NoticeMail, RequestMail } from '../../activities/notices-port';

type Headers = Readonly<Record<string, string>>;

/** What a mail is about, for programs that read mailboxes. */
export const noticeHeaders = ({ id, at, site, ticketId, kind }: NoticeMail): Headers => ({
  'X-Supportway-Notice': id,
  'X-Supportway-At': String(at),
  'X-Supportway-Site': site,
  'X-Supportway-Ticket': ticketId,
  'X-Supportway-Kind': kind,
});

export const requestHeaders = ({ requestId, at, site, kind }: RequestMail): Headers => ({
  'X-Supportway-Request': requestId,
  'X-Supportway-At': String(at),
  'X-Supportway-Site': site,
  'X-Supportway-Kind': kind,
});
