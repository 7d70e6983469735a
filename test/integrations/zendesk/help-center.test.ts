import type { KnowledgeBase } from '../../../activities/knowledge-port';
import { createZendeskHelpCenter } from '../../../integrations/zendesk/help-center';
import { json } from '../support/fake-vendor';
import { openFakeZendesk } from './support/fake-zendesk';
import { openSandboxDesks, type SandboxDesks, type SandboxSite } from './support/sandbox-site';

let desks: SandboxDesks;
let zendesk: SandboxSite;
let knowledge: KnowledgeBase;
let sites = 0;

beforeAll(async () => {
  desks = await openSandboxDesks();
});
afterAll(() => desks.close());
beforeEach(async () => {
  sites += 1;
  zendesk = await desks.open(`knowledge-${sites}`);
  knowledge = createZendeskHelpCenter({ connectionOf: () => zendesk.connection, now: Date.now });
});

interface Written {
  readonly articleId: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
}
const write = (article: object) => zendesk.control<Written>('POST', '/articles', article);
const written = () => zendesk.control<readonly Written[]>('GET', '/articles');
const DRAFT = { mark: 'bestpack/1001', title: 'Sealer stops when cold', sections: [{ heading: 'Problem', text: 'Stops & jams.' }] };

describe('the Help Center', () => {
  it('is searched by words', async () => {
    const { articleId, url } = await write({ title: 'Tape head jams on RSA-2024', body: '<h2>Fix</h2><p>Clean the blade.</p>' });
    await write({ title: 'Belt tension', body: '<p>Turn the screw.</p>' });
    expect(await knowledge.search(zendesk.site, 'tape head')).toEqual([
      { id: String(articleId), title: 'Tape head jams on RSA-2024', url, draft: false, body: 'Fix\nClean the blade.' },
    ]);
    expect(await knowledge.search(zendesk.site, '  ')).toEqual([]);
  });

  it('gives ten articles at most', async () => {
    for (let n = 1; n <= 11; n += 1) await write({ title: `Tape ${n}` });
    expect(await knowledge.search(zendesk.site, 'tape')).toHaveLength(10);
  });

  it('is read by id and by the address that people copy', async () => {
    const { articleId, url } = await write({ title: 'Belt tension' });
    for (const given of [String(articleId), ` ${articleId} `, url, `${url}-Belt-tension?source=search#h_1`]) {
      expect(await knowledge.read(zendesk.site, given)).toMatchObject({ id: String(articleId), title: 'Belt tension' });
    }
  });

  it('has nothing to read under what is no article', async () => {
    for (const given of ['1', 'https://acme.zendesk.com/hc/en-us', 'the belt article', '']) expect(await knowledge.read(zendesk.site, given)).toBeUndefined();
  });

  it('that does not answer is no answer to whether there is an article', async () => {
    await zendesk.control('PUT', '/faults', { zendesk: { on: 'help_center', status: 503, times: 1 } });
    await expect(knowledge.read(zendesk.site, '1')).rejects.toMatchObject({ name: 'DeskError', code: 'unreachable' });
  });
});

describe('a draft of ours', () => {
  it('is made once, unpublished, and known by its mark', async () => {
    const made = await knowledge.draft(zendesk.site, DRAFT);
    expect(made).toMatchObject({ title: DRAFT.title, draft: true, body: 'Problem\nStops & jams.' });
    expect(await knowledge.draft(zendesk.site, DRAFT)).toEqual(made);
    expect(await written()).toMatchObject([{ draft: true, labels: ['supportway-bestpack-1001'], body: '<h2>Problem</h2>\n<p>Stops &amp; jams.</p>' }]);
  });

  it('is found again after an answer that was lost', async () => {
    await zendesk.control('PUT', '/faults', { zendesk: { on: 'POST /help_center', times: 1, loseAnswer: true } });
    await expect(knowledge.draft(zendesk.site, DRAFT)).rejects.toMatchObject({ code: 'unreachable' });
    await knowledge.draft(zendesk.site, DRAFT);
    expect(await written()).toHaveLength(1);
  });

  it('is brought up to date, and stays a draft', async () => {
    const { id } = await knowledge.draft(zendesk.site, DRAFT);
    const grown = { ...DRAFT, title: 'Sealer stops', sections: [...DRAFT.sections, { heading: 'Fix', text: 'Warm it up.' }] };
    expect(await knowledge.draft(zendesk.site, grown)).toMatchObject({ id, title: 'Sealer stops', draft: true, body: 'Problem\nStops & jams.\nFix\nWarm it up.' });
    expect(await knowledge.read(zendesk.site, id)).toMatchObject({ title: 'Sealer stops', draft: true, body: 'Problem\nStops & jams.\nFix\nWarm it up.' });
  });

  it('that somebody published is left alone', async () => {
    const { id } = await knowledge.draft(zendesk.site, DRAFT);
    await zendesk.control('PUT', `/articles/${id}`, { draft: false, body: '<p>Better words.</p>' });
    expect(await knowledge.draft(zendesk.site, { ...DRAFT, title: 'Another' })).toMatchObject({ id, title: DRAFT.title, draft: false, body: 'Better words.' });
    expect(await written()).toMatchObject([{ title: DRAFT.title, body: '<p>Better words.</p>' }]);
  });
});

describe('where a draft of ours goes', () => {
  const SECTIONS = { sections: [{ id: 1, locale: 'en-us' }, { id: 2, locale: 'de' }] };
  const ARTICLE = { article: { id: 5, title: 'T', body: '', draft: true, locale: 'de' } };

  async function drafted(sections: object, more: { readonly sectionId?: string; readonly permissionGroupId?: string }) {
    const fake = await openFakeZendesk();
    fake.answer = ({ method, url }) => json(method === 'POST' ? ARTICLE : url.includes('/sections') ? sections : { articles: [] });
    const draft = createZendeskHelpCenter({ connectionOf: () => ({ ...fake.connection, ...more }), now: () => 0 }).draft('bestpack', DRAFT);
    await draft.catch(() => undefined).finally(() => fake.close());
    const post = fake.asked.find(({ method }) => method === 'POST');
    return { draft, post: post && { path: post.url, body: JSON.parse(post.body) as unknown } };
  }

  it('is the first section, or the one that is configured, in its language', async () => {
    expect((await drafted(SECTIONS, {})).post?.path).toContain('/help_center/sections/1/articles');
    const { post } = await drafted(SECTIONS, { sectionId: '2', permissionGroupId: '9' });
    expect(post?.path).toContain('/help_center/sections/2/articles');
    expect(post?.body).toMatchObject({ article: { locale: 'de', draft: true, permission_group_id: 9 }, notify_subscribers: false });
  });

  it('is nowhere without that section, which the failure says', async () => {
    await expect((await drafted({ sections: [] }, {})).draft).rejects.toMatchObject({ code: 'rejected', message: 'The Zendesk Help Center has no section: make one' });
    await expect((await drafted(SECTIONS, { sectionId: '3' })).draft).rejects.toMatchObject({ message: expect.stringContaining('ZENDESK_SECTION_ID') as unknown });
  });
});
