import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { followLink } from '../../../rehearsal/doors/confirm-link';
import type { CustomerMail } from '../../../rehearsal/doors/desk-control';

const PAGE = `<form method="post"><textarea name="words"></textarea>
<button class="yes" name="decision" value="confirm">Yes</button><button name="decision" value="notSolved">No</button></form>`;

describe('following the link of a mail', () => {
  const seen: string[] = [];
  let server: Server;
  let mail: CustomerMail;

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        seen.push(`${request.method} ${request.url} ${body}`.trim());
        response.end(PAGE);
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    mail = { at: 0, to: 'a@b.example', cc: null, subject: 'Solved?', text: `Please say so here:\nhttp://127.0.0.1:${port}/confirm/abc.def-1\nThank you` };
  });
  beforeEach(() => seen.splice(0));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('opens it as a scanner does, and decides nothing', async () => {
    await followLink([mail, { ...mail, text: 'no link here' }], 'confirm', false);
    expect(seen).toEqual(['GET /confirm/abc.def-1']);
  });

  it.each(['confirm', 'notSolved'] as const)('clicks the button that says %s', async (answer) => {
    await followLink([mail], answer, true);
    expect(seen).toEqual(['GET /confirm/abc.def-1', `POST /confirm/abc.def-1 decision=${answer}`]);
  });

  it('says so when no mail has a link', async () => {
    await expect(followLink([{ ...mail, text: 'Hello' }], 'confirm', true)).rejects.toThrow('no mail to the customer has a link');
  });
});
