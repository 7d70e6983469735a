import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { chatRouter } from './chat/router';
import { controlRouter } from './control/router';
import { openOutgoing } from './deliveries/outgoing';
import { mailFaults } from './faults/mail-faults';
import { openMailbox } from './mailbox';
import { netSuiteRouter } from './netsuite/router';
import { pageRouter } from './pages/router';
import { memoryRecords, openRecordFile } from './state/record-file';
import { openSites } from './state/sites';
import { requestsAbout, zendeskDelivery } from './webhooks/deliver';
import { zendeskRouter } from './zendesk/router';
import { requestsFor, zohoDelivery } from './zoho/webhooks/deliver';
import { openSigner } from './zoho/webhooks/signer';
import { subscribe } from './zoho/webhooks/subscribe';
import { zohoRouter } from './zoho/wire/router';

export interface SandboxOptions {
  /** Keeps everything over a restart; absent: memory only. */
  readonly stateFile?: string | undefined;
  /** 0 chooses a free port; absent: no mailbox. */
  readonly smtpPort?: number | undefined;
  /** The product's clock stepper; absent: the pages move a site's clock themselves. */
  readonly clockUrl?: string | undefined;
}

export interface Sandbox {
  readonly app: Express;
  readonly smtpPort: number | null;
  /** Port 0 chooses a free one. Returns the port. */
  readonly listen: (port: number, host?: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** A server of many pretend helpdesks of two vendors and what stands around them, with a control surface and plain pages. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const records = options.stateFile === undefined ? memoryRecords() : openRecordFile(options.stateFile);
  const signer = openSigner(records);
  const outgoing = openOutgoing(records, (site) => (site.desk === 'zoho' ? zohoDelivery(site, signer) : zendeskDelivery(site)));
  const sites = openSites(records, {
    zendesk: (site, ticket, audit) => outgoing.send(site, requestsAbout(site, ticket, audit)),
    zoho: (site, event) => outgoing.send(site, requestsFor(site, event)),
  });
  const mailbox = await openMailbox(records, options.smtpPort ?? null, mailFaults(sites));

  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use('/zendesk', zendeskRouter(sites));
  app.use('/zoho', zohoRouter(sites, signer));
  app.use('/netsuite', netSuiteRouter(sites));
  app.use('/chat', chatRouter(sites));
  app.use('/control', controlRouter(sites, outgoing, (site) => subscribe(site, signer), mailbox));
  app.use(pageRouter(sites, mailbox, options.clockUrl));
  const server = createServer(app);

  return {
    app,
    smtpPort: mailbox.port,
    listen: async (port, host = '127.0.0.1') => {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, resolve);
      });
      outgoing.resume(sites.get);
      return (server.address() as AddressInfo).port;
    },
    close: async () => {
      outgoing.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await mailbox.close();
      records.close();
    },
  };
}
