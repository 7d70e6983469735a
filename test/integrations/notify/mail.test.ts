import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { NoticeMail, RequestMail } from '../../../activities/notices-port';
import { createMailNotices } from '../../../integrations/notify/mail';

const mail: NoticeMail = {
  id: 'due/window/1', site: 'bestpack', ticketId: '1001', kind: 'due', at: Date.parse('2026-11-20T16:00:00Z'), to: 'mary@bestpack.example',
  subject: '[1001] Fällig', text: 'It is due.',
};

interface MailServer {
  readonly url: string;
  readonly mails: ParsedMail[];
  close(): Promise<void>;
}

async function openMailServer(more: { readonly refuse?: number; readonly hangUp?: true } = {}): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, callback) => {
      callback(more.refuse === undefined ? null : Object.assign(new Error('not here'), { responseCode: more.refuse }));
    },
    onData: (stream, session, callback) => {
      simpleParser(stream).then((parsed) => {
        mails.push(parsed);
        if (!more.hangUp) callback();
        else server.connections.forEach((connection) => (connection as { close(): void }).close());
      }, callback);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, mails, close: () => new Promise((resolve) => server.close(resolve)) };
}

const from = 'supportway@bestpack.example';

const question: RequestMail = {
  id: 'request/1', site: 'amc-desk', requestId: 'r1', kind: 'request', at: mail.at, to: 'pat@acme.example', subject: 'Please confirm [SW-ABCD2345]', text: 'Is it so?',
};

describe('mails to customers', () => {
  it('come from the address of support, where their answer reaches the desk', async () => {
    const server = await openMailServer();
    const mails = createMailNotices({ smtpUrl: server.url, from });
    expect(await mails.mailCustomer({ ...question, from: 'support@support.example' })).toBe('mail');
    await mails.mailCustomer(question);
    await mails.mailCustomer({ ...question, requestId: 'r2' });
    mails.close();
    await server.close();
    const [first, again, other] = server.mails;
    expect(first).toMatchObject({ subject: question.subject, from: { text: 'support@support.example' }, replyTo: { text: 'support@support.example' }, to: { text: question.to } });
    expect(again).toMatchObject({ from: { text: from }, replyTo: { text: from } });
    const headers = ['request', 'kind', 'site', 'at', 'notice', 'ticket'].map((name) => first?.headers.get(`x-supportway-${name}`));
    expect(headers).toEqual(['r1', 'request', 'amc-desk', String(question.at), undefined, undefined]);
    expect(again?.messageId).toBe(first?.messageId);
    expect(other?.messageId).not.toBe(first?.messageId);
  });

  it('go nowhere without a mail server, and say so', async () => {
    expect(await createMailNotices(undefined).mailCustomer(question)).toBe('none');
  });
});

describe('notices by mail', () => {
  it('carry what they are about, under a message id of their own', async () => {
    const server = await openMailServer();
    const notices = createMailNotices({ smtpUrl: server.url, from });
    expect(await notices.send(mail)).toBe('mail');
    await notices.send(mail);
    await notices.send({ ...mail, to: 'allison@bestpack.example' });
    notices.close();
    await server.close();
    const [first, again, other] = server.mails;
    expect(first).toMatchObject({ subject: '[1001] Fällig', date: new Date(mail.at), from: { text: from }, to: { text: mail.to } });
    expect(first?.text?.trim()).toBe('It is due.');
    const headers = ['notice', 'at', 'site', 'ticket', 'kind'].map((name) => first?.headers.get(`x-supportway-${name}`));
    expect(headers).toEqual(['due/window/1', String(mail.at), 'bestpack', '1001', 'due']);
    expect(first?.messageId).toMatch(/^<[0-9a-f]{32}@supportway>$/);
    expect(again?.messageId).toBe(first?.messageId);
    expect(other?.messageId).not.toBe(first?.messageId);
  });

  it('go nowhere without a mail server, and say so', async () => {
    expect(await createMailNotices(undefined).send(mail)).toBe('none');
  });

  it('were surely not sent when nobody listens', async () => {
    await expect(createMailNotices({ smtpUrl: 'smtp://127.0.0.1:1', from }).send(mail)).rejects.toMatchObject({ name: 'NoticeError', code: 'notSent' });
  });

  it.each([
    [450, 'notSent'],
    [550, 'refused'],
  ])('whose recipient is answered with %i are %s', async (refuse, code) => {
    const server = await openMailServer({ refuse });
    const notices = createMailNotices({ smtpUrl: server.url, from });
    await expect(notices.send(mail)).rejects.toMatchObject({ code });
    notices.close();
    await server.close();
  });

  it('may have gone out when the server hangs up after taking them', async () => {
    const server = await openMailServer({ hangUp: true });
    const notices = createMailNotices({ smtpUrl: server.url, from });
    await expect(notices.send(mail)).rejects.toMatchObject({ code: 'unknown' });
    notices.close();
    await server.close();
  });
});
