import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSiteClock } from '../../runtime/site-clock';

describe('the clock of a site', () => {
  let server: Server;
  let answer: { readonly status: number; readonly body: unknown };
  let asked: (string | undefined)[];
  let clockOf: (site: string) => Promise<unknown>;
  beforeEach(async () => {
    asked = [];
    server = createServer((req, res) => {
      asked.push(req.url);
      res.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer.body));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    ({ clockOf } = createSiteClock({ sandboxUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
  });
  afterEach(async () => {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  });

  it('is what the sandbox says now', async () => {
    answer = { status: 200, body: { at: 5, version: 2 } };
    expect(await clockOf('bestpack')).toEqual({ at: 5, version: 2 });
    expect(asked).toEqual(['/control/sites/bestpack/clock']);
  });

  it('is none for a site in real time', async () => {
    answer = { status: 200, body: { at: 5, version: 0 } };
    expect(await clockOf('bestpack')).toBeUndefined();
  });

  it('tells that there is no such site when the sandbox has none', async () => {
    answer = { status: 404, body: {} };
    await expect(clockOf('bestpack')).rejects.toMatchObject({ name: 'DoorError', code: 'notFound' });
  });

  it.each([
    { status: 500, body: {} },
    { status: 200, body: { at: 'noon' } },
  ])('is unavailable when the sandbox answers %j', async (given) => {
    answer = given;
    await expect(clockOf('bestpack')).rejects.toMatchObject({ name: 'DoorError', code: 'unavailable' });
  });

  it('does not exist with a real desk', async () => {
    expect(await createSiteClock({}).clockOf('bestpack')).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
