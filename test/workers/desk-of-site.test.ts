import type { Desk } from '../../activities/desk-port';
import type { ProcessName, SitePolicy } from '../../domain/policy/settings';
import { readWorkerConfig } from '../../runtime/config';
import { contractsBySite, deskBySite, deskOfSite, knowledgeBySite, NO_CONTRACTS, NO_KNOWLEDGE, sweepBySite } from '../../workers/desk-of-site';
import { KEYS, ZOHO } from '../runtime/config/zoho-variables';

const RUNS: Readonly<Record<string, ProcessName>> = { demo: 'bestpack', new: 'l1-desk', old: 'amc-desk' };
const policies = { policyOf: (site: string) => Promise.resolve({ process: RUNS[site] } as SitePolicy) };
const inSandbox = deskOfSite(readWorkerConfig({ SANDBOX_URL: 'http://127.0.0.1:7400' }).desk, policies);

/** Keeps what was asked of it. */
function pretendDesk(name: string, asked: string[]): Desk {
  const keep = (what: string) => (...given: readonly unknown[]) => {
    asked.push(`${name} ${what} ${JSON.stringify(given)}`);
    return Promise.resolve({ ticketId: name } as never);
  };
  return { read: keep('read'), write: keep('write'), create: keep('create'), earlier: keep('earlier') };
}

describe('the desk of a site', () => {
  it('is that of its process in the sandbox', async () => {
    expect(await Promise.all(Object.keys(RUNS).map(inSandbox))).toEqual(['zendesk', 'zoho', 'zoho']);
  });

  it('is that of the configuration where it is real, whatever was adopted', async () => {
    const real = deskOfSite(readWorkerConfig({ ...ZOHO, ...KEYS }).desk, { policyOf: () => Promise.reject(new Error('not asked')) });
    expect(await real('l1-desk')).toBe('zoho');
    await expect(real('elsewhere')).rejects.toThrow('no desk is configured for the site elsewhere');
  });

  it('gets every call about its tickets, and no other desk does', async () => {
    const asked: string[] = [];
    const desk = deskBySite(inSandbox, { zendesk: pretendDesk('zendesk', asked), zoho: pretendDesk('zoho', asked) });
    await desk.read({ site: 'demo', ticketId: '1' }, '7');
    await desk.write({ site: 'new', ticketId: '2' }, { intent: 'i' }, 'stamp');
    await desk.create('old', { externalId: 'e', intent: 'i', requester: {}, subject: 's', text: 't', public: true });
    await desk.earlier({ site: 'old', ticketId: '3' }, { serial: '4' });
    expect(asked).toEqual([
      'zendesk read [{"site":"demo","ticketId":"1"},"7"]',
      'zoho write [{"site":"new","ticketId":"2"},{"intent":"i"},"stamp"]',
      'zoho create ["old",{"externalId":"e","intent":"i","requester":{},"subject":"s","text":"t","public":true}]',
      'zoho earlier [{"site":"old","ticketId":"3"},{"serial":"4"}]',
    ]);
  });

  it('is the one that is swept', async () => {
    const sweptAs = (name: string) => ({ modifiedSince: (site: string, from: number, to: number) => Promise.resolve([{ ticketId: `${name} ${site} ${from}`, modifiedAt: to }]) });
    const sweep = sweepBySite(inSandbox, { zendesk: sweptAs('zendesk'), zoho: sweptAs('zoho') });
    expect([await sweep.modifiedSince('demo', 1, 2), await sweep.modifiedSince('old', 3, 4)]).toEqual([
      [{ ticketId: 'zendesk demo 1', modifiedAt: 2 }],
      [{ ticketId: 'zoho old 3', modifiedAt: 4 }],
    ]);
  });

  it('has a help center or contracts only where there are some', async () => {
    const article = { id: '1', title: 'T', url: 'u', draft: false, body: '' };
    const knowledge = knowledgeBySite(inSandbox, { zendesk: { ...NO_KNOWLEDGE, search: () => Promise.resolve([article]) }, zoho: NO_KNOWLEDGE });
    expect([await knowledge.search('demo', 'w'), await knowledge.search('new', 'w'), await knowledge.read('new', '1')]).toEqual([[article], [], undefined]);
    await expect(knowledge.draft('new', { mark: 'm', title: 't', sections: [] })).rejects.toMatchObject({ code: 'rejected' });
    const contracts = contractsBySite(inSandbox, { zendesk: NO_CONTRACTS, zoho: { read: ({ ticketId }) => Promise.resolve({ account: ticketId, contracts: [] }) } });
    expect([await contracts.read({ site: 'demo', ticketId: '1' }), await contracts.read({ site: 'old', ticketId: '2' })]).toEqual([{ contracts: [] }, { account: '2', contracts: [] }]);
  });
});
