import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What becomes of a mail that was handed over; `broken`: it is taken, and the line breaks before the sender is told. */
export type Reception = 'taken' | 'broken' | { readonly code: number };

export interface MailServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Port 0 chooses a free one. */
export async function openMailServer(port: number, receive: (mail: ParsedMail) => Promise<Reception>): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const hangUp = (): void => [...server.connections].find((connection) => connection.session.id === session.id)?.close();
      const answer = (reception: Reception): void => {
        if (reception === 'taken') done();
        else if (reception === 'broken') hangUp();
        else done(Object.assign(new Error('The sandbox was told to refuse this mail'), { responseCode: reception.code }));
      };
      simpleParser(stream).then(receive).then(answer, done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: (server.server.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
