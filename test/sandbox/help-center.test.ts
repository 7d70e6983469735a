import { closeAll, openDesk, type DeskUnderTest } from './desk-under-test';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(closeAll);

const HELP = '/help_center';
const byHand = async (article: Record<string, unknown>): Promise<number> =>
  Number((await desk.control('POST', '/sites/acme/articles', article)).read('articleId'));
const sectionId = async (): Promise<string> => String((await desk.api('GET', `${HELP}/sections`)).read('sections', 0, 'id'));
const post = async (article: Record<string, unknown>) =>
  desk.api('POST', `${HELP}/sections/${await sectionId()}/articles.json`, { article, notify_subscribers: false });
const found = async (query: string): Promise<unknown[]> => {
  const answer = await desk.api('GET', `${HELP}/articles/search?${query}`);
  return (answer.read('results') as { title: string }[]).map(({ title }) => title);
};

test('an account has one section "Known problems" in one category', async () => {
  const category = (await desk.api('GET', `${HELP}/en-us/categories.json`)).read('categories', 0, 'id');
  const sections = await desk.api('GET', `${HELP}/sections.json`);
  expect(sections.read('sections')).toEqual([expect.objectContaining({ name: 'Known problems', category_id: category })]);
});

test('an article is published at once unless it is created as a draft', async () => {
  const published = await post({ title: 'Tape head jams', body: '<p>Clean it</p>', locale: 'en-us' });
  const draft = await post({ title: 'Blade blunt', body: '<p>Grind it</p>', draft: true, label_names: ['supportway-1'] });
  expect([published.status, published.read('article', 'draft'), draft.read('article', 'draft')]).toEqual([201, false, true]);
  const id = Number(draft.read('article', 'id'));
  expect((await desk.api('GET', `${HELP}/en-us/articles/${id}.json`)).read('article')).toEqual({
    ...(draft.read('article') as object),
    title: 'Blade blunt',
    body: '<p>Grind it</p>',
    label_names: ['supportway-1'],
    section_id: Number(await sectionId()),
    author_id: (await desk.api('GET', '/users/me')).read('user', 'id'),
    locale: 'en-us',
    html_url: `${desk.url}/zendesk/acme/hc/en-us/articles/${id}`,
    created_at: '2026-03-02T17:00:00Z',
    updated_at: '2026-03-02T17:00:00Z',
  });
});

test('an article itself takes its labels alone; title, body and draft change in its translation', async () => {
  const id = Number((await post({ title: 'Old', body: '<p>Old</p>', draft: true })).read('article', 'id'));
  const metadata = await desk.api('PUT', `${HELP}/articles/${id}`, { article: { title: 'New', draft: false, label_names: ['jam'], promoted: true } });
  expect(metadata.read('article')).toMatchObject({ title: 'Old', draft: true, label_names: ['jam'], promoted: true });
  const path = `${HELP}/articles/${id}/translations/en-us.json`;
  await desk.control('PUT', '/sites/acme/clock', { at: Date.parse('2026-03-02T18:00:00Z'), version: 2 });
  const translated = await desk.api('PUT', path, { translation: { title: 'New', body: '<p>New</p>', draft: false } });
  expect(translated.read('translation')).toMatchObject({ title: 'New', body: '<p>New</p>', draft: false, updated_at: '2026-03-02T18:00:00Z' });
  expect((await desk.api('GET', path)).read()).toEqual(translated.read());
  expect((await desk.api('GET', `${HELP}/articles/${id}`)).read('article')).toMatchObject({ title: 'New', draft: false, label_names: ['jam'] });
});

test('search finds the words of title, body and labels, drafts too, the best first', async () => {
  await byHand({ title: 'Other matters', body: 'The tape is torn' });
  await byHand({ title: 'Tape head jams', body: 'Clean <b>the</b> roller', draft: true });
  await byHand({ title: 'Blade', labels: ['tape'] });
  expect(await found('query=TAPE')).toEqual(['Tape head jams', 'Blade', 'Other matters']);
  expect(await found('query=tape+head+jams+again')).toEqual(['Tape head jams']);
  expect(await found('query=laser')).toEqual([]);
  expect((await desk.api('GET', `${HELP}/articles/search.json?query=blade`)).read('results', 0, 'result_type')).toBe('article');
  const page = await desk.api('GET', `${HELP}/articles/search?query=tape&per_page=2&page=2`);
  expect([page.read('count'), page.read('results', 0, 'title'), page.read('next_page')]).toEqual([3, 'Other matters', null]);
});

test('labels choose articles: any of them in a search, all of them in a list', async () => {
  await byHand({ title: 'One', labels: ['Jam'] });
  await byHand({ title: 'Both', labels: ['jam', 'blade'] });
  expect(await found('label_names=blade,JAM')).toEqual(['One', 'Both']);
  const listed = await desk.api('GET', `${HELP}/articles?label_names=jam,blade`);
  expect(listed.read('articles')).toEqual([expect.objectContaining({ title: 'Both' })]);
  expect((await desk.api('GET', `${HELP}/articles`)).read('articles')).toHaveLength(2);
});

test('what is not there is not found, and what is wrong is refused and changes nothing', async () => {
  expect((await desk.api('GET', `${HELP}/articles/1`)).status).toBe(404);
  expect((await desk.api('GET', `${HELP}/fr/articles`)).status).toBe(404);
  expect((await desk.api('POST', `${HELP}/sections/1/articles`, { article: { title: 'A' } })).status).toBe(404);
  expect((await desk.api('GET', `${HELP}/articles/search`)).status).toBe(400);
  expect((await post({ body: 'No title' })).read('error', 'message')).toContain('article.title');
  expect((await post({ title: 'A', permission_group_id: 1 })).status).toBe(422);
  expect((await post({ title: 'A', locale: 'fr' })).status).toBe(422);
  const id = await byHand({ title: 'A' });
  expect((await desk.api('GET', `${HELP}/articles/${id}/translations/fr`)).status).toBe(404);
  expect((await desk.api('PUT', `${HELP}/articles/${id}/translations/en-us`, { translation: { draft: 'yes' } })).status).toBe(400);
  expect((await desk.api('GET', `${HELP}/articles`)).read('articles')).toEqual([expect.objectContaining({ title: 'A', draft: false })]);
});

test('a deleted article is gone', async () => {
  const id = await byHand({ title: 'A' });
  expect((await desk.api('DELETE', `${HELP}/articles/${id}`)).status).toBe(204);
  expect((await desk.api('DELETE', `${HELP}/articles/${id}`)).status).toBe(404);
  expect((await desk.control('GET', '/sites/acme/articles')).read()).toEqual([]);
});

test('the control surface writes articles as a member of staff and tells them', async () => {
  const made = await desk.control('POST', '/sites/acme/articles', { title: 'A', body: 'x', draft: true, author: 'jordan', labels: ['l'] });
  const id = Number(made.read('articleId'));
  expect((await desk.control('PUT', `/sites/acme/articles/${id}`, { title: 'B', draft: false })).status).toBe(200);
  expect((await desk.control('GET', '/sites/acme/articles')).read()).toEqual([
    expect.objectContaining({ articleId: id, url: made.read('url'), title: 'B', body: 'x', draft: false, author: 'jordan', labels: ['l'] }),
  ]);
  const stranger = await desk.control('POST', '/sites/acme/articles', { title: 'A', author: 'nobody' });
  expect([stranger.status, stranger.read('error')]).toEqual([400, 'there is no agent "nobody"; there are: mary, jordan, allison, bot']);
  expect((await desk.control('PUT', '/sites/acme/articles/1', { title: 'B' })).status).toBe(404);
});

test('the page of an article shows its HTML and nothing of it can run', async () => {
  const body = '<h2 onclick="x()">Fix</h2><script>alert(1)</script><a href="javascript:x()">no</a> <a href="https://docs.example/">yes</a> 1 < 2';
  const url = String((await desk.control('POST', '/sites/acme/articles', { title: 'A <b>', body, draft: true })).read('url'));
  const response = await fetch(`${url}-A-b`);
  const page = await response.text();
  expect(page).toContain('<h2>Fix</h2><a>no</a> <a href="https://docs.example/">yes</a> 1 &lt; 2');
  expect(page).toContain('A &lt;b&gt; <span class="badge">Draft</span>');
  expect(page).not.toMatch(/alert|onclick|javascript:/);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await fetch(`${desk.url}/zendesk/acme/hc/en-us/articles/1`)).status).toBe(404);
});

test('a fault on "help_center" strikes the Help Center alone', async () => {
  await desk.control('PUT', '/sites/acme/faults', { zendesk: { on: 'help_center', status: 503 } });
  expect((await desk.api('GET', `${HELP}/articles/search?query=a`)).status).toBe(503);
  expect((await desk.api('GET', '/tickets')).status).toBe(200);
});
