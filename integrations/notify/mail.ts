import { createTransport, type SendMailOptions } from 'nodemailer';
import { NoticeError, type NoticeErrorCode, type Notices } from '../../activities/notices-port';
import { noticeHeaders, requestHeaders } from './headers';
import { messageId } from './message-id';

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly smtpUrl: string;
  readonly from: string;
}

export interface MailNotices extends Notices {
  close(): void;
}

const TIMEOUT_MS = 10_000;

interface SmtpError extends Error {
  readonly code?: unknown;
  readonly syscall?: unknown;
  /** The server's three digits, where it answered. */
  readonly responseCode?: unknown;
}

/** Credentials, names and TLS fail before the message is handed over; of a connection that ends later nobody knows. */
const BEFORE_THE_MESSAGE: readonly unknown[] = ['EAUTH', 'EDNS', 'ETLS'];

function codeOf({ code, syscall, responseCode }: SmtpError): NoticeErrorCode {
  if (BEFORE_THE_MESSAGE.includes(code) || syscall === 'connect') return 'notSent';
  if (typeof responseCode === 'number') return responseCode >= 500 ? 'refused' : 'notSent';
  return 'unknown';
}

/**
 * Notices, and what customers get past the desk, as plain mails. Mail cannot be read back, so what may have gone out fails as `unknown` and is not sent
 * again; its message id is made of the notice's, so that a mail program shows one if it does go out twice.
 * Without settings nothing is sent.
 */
export function createMailNotices(settings: MailSettings | undefined): MailNotices {
  if (!settings) return { send: () => Promise.resolve('none'), mailCustomer: () => Promise.resolve('none'), close: () => undefined };
  const { smtpUrl, from } = settings;
  const transport = createTransport({ url: smtpUrl, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS });
  async function deliver(mail: SendMailOptions & { readonly to: string }): Promise<'mail'> {
    try {
      await transport.sendMail({ from, ...mail });
      return 'mail';
    } catch (error) {
      const failed = error as SmtpError;
      throw new NoticeError(codeOf(failed), `mail to ${mail.to}: ${failed.message}`);
    }
  }
  return {
    send: (mail) => {
      const { site, ticketId, id, to, subject, text, at } = mail;
      return deliver({ to, subject, text, messageId: messageId({ site, about: ticketId, id, to }), headers: noticeHeaders(mail), date: new Date(at) });
    },
    mailCustomer: (mail) => {
      const { site, requestId, id, to, subject, text, at, from: sender = from } = mail;
      return deliver({
        to,
        from: sender,
        replyTo: sender,
        subject,
        text,
        messageId: messageId({ site, about: `request-${requestId}`, id, to }),
        headers: requestHeaders(mail),
        date: new Date(at),
      });
    },
    close: () => {
      transport.close();
    },
  };
}
