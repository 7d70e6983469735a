import { generateKeyPairSync } from 'node:crypto';
import { createNetSuite } from '../../../integrations/netsuite/erp';
import { openSandboxDesks, type SandboxDesks, type SandboxSite } from '../zendesk/support/sandbox-site';

const ORDER = { externalId: 'bestpack/1001/visit', title: 'Visit: sealer stops', customer: 'Acme Corrugated' };
const KEY = generateKeyPairSync('ec', { namedCurve: 'P-256', privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });

let desks: SandboxDesks;
let site: SandboxSite;
beforeAll(async () => {
  desks = await openSandboxDesks();
  site = await desks.open('bestpack');
  await site.control('PUT', '/netsuite', { clientId: 'supportway', certificateId: 'sandbox-certificate', publicKey: KEY.publicKey });
});
afterAll(() => desks.close());

interface Recorded {
  readonly record: string;
  readonly externalId: string;
  readonly fields: Readonly<Record<string, unknown>>;
}
const records = () => site.control<readonly Recorded[]>('GET', '/netsuite');
const connect = () =>
  createNetSuite({ connectionOf: (name) => ({ baseUrl: `${desks.url}/netsuite/${name}`, clientId: 'supportway', certificateId: 'sandbox-certificate', privateKey: KEY.privateKey }) });

describe('a project in the pretend NetSuite', () => {
  it('is made once, although the answer is lost, and closed', async () => {
    const erp = connect();
    await site.control('PUT', '/faults', { netsuite: { on: 'PUT /', times: 1, loseAnswer: true } });
    await expect(erp.project('bestpack', ORDER)).rejects.toMatchObject({ name: 'ErpError', code: 'unreachable' });
    const project = await erp.project('bestpack', ORDER);
    expect(project).toMatchObject({ number: expect.stringMatching(/^PRJ-/) as unknown, serviceCallNumber: expect.stringMatching(/^SC-/) as unknown });
    await erp.closeProject('bestpack', ORDER.externalId);
    expect(await records()).toMatchObject([
      { record: 'job', externalId: ORDER.externalId, fields: { entityId: project.number, companyName: ORDER.title, status: { refName: 'Closed' } } },
    ]);
  });

  it('waits when NetSuite asks for it', async () => {
    await site.control('PUT', '/faults', { netsuite: { status: 429, times: 1, retryAfter: 3 } });
    await expect(connect().project('bestpack', { ...ORDER, externalId: 'x' })).rejects.toMatchObject({ code: 'rateLimited', retryAfterMs: 3_000 });
  });
});
