import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { assertPortsFree, freePort } from '../../../runtime/processes/ports';

describe('assertPortsFree', () => {
  it('says nothing when every port can be listened on, and leaves them free', async () => {
    const port = await freePort();
    await assertPortsFree([{ port, what: 'Temporal', env: 'SUPPORTWAY_TEMPORAL_PORT' }]);
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    expect((server.address() as AddressInfo).port).toBe(port);
    server.close();
  });

  it('names each taken port, who wants it and the variable that moves it', async () => {
    const servers = [createServer().listen(0, '127.0.0.1'), createServer().listen(0, '127.0.0.1')];
    await Promise.all(servers.map((server) => once(server, 'listening')));
    const [first, second] = servers.map((server) => (server.address() as AddressInfo).port);
    const check = assertPortsFree([
      { port: first ?? 0, what: 'Temporal', env: 'SUPPORTWAY_TEMPORAL_PORT' },
      { port: second ?? 0, what: 'the API', env: 'SUPPORTWAY_API_PORT' },
    ]);
    await expect(check).rejects.toThrow(
      `Port ${first} (Temporal) is taken by another program: stop it or set SUPPORTWAY_TEMPORAL_PORT.\n` +
        `Port ${second} (the API) is taken by another program: stop it or set SUPPORTWAY_API_PORT.`,
    );
    for (const server of servers) server.close();
  });
});
