import type { DeskActivities, TicketRef } from '../contracts/temporal/activities';
import type { Article, KnowledgeBase } from './knowledge-port';

const SECTIONS = [
  { heading: 'Problem', key: 'problem' },
  { heading: 'Root cause', key: 'rootCause' },
  { heading: 'Fix', key: 'fix' },
] as const;

/** Under which a ticket has its own draft. */
const markOf = ({ site, ticketId }: TicketRef): string => `${site}-${ticketId}`.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase();

export const createDraftArticle =
  (knowledge: KnowledgeBase): DeskActivities['draftArticle'] =>
  async (ref, title, text) => {
    const sections = SECTIONS.map(({ heading, key }) => ({ heading, text: text[key] }));
    const { url } = await knowledge.draft(ref.site, { mark: markOf(ref), title, sections });
    return { url };
  };

/** The headings that the article lacks, or has nothing under. */
function emptySections({ body }: Article): readonly string[] {
  const lines = body.split('\n').map((line) => line.trim());
  const headings: readonly string[] = SECTIONS.map(({ heading }) => heading.toLowerCase());
  return SECTIONS.filter(({ heading }) => {
    const at = lines.findIndex((line) => line.replace(/:$/, '').toLowerCase() === heading.toLowerCase());
    const next = lines.slice(at + 1).find((line) => line !== '');
    return at < 0 || next === undefined || headings.includes(next.replace(/:$/, '').toLowerCase());
  }).map(({ heading }) => heading);
}

/** The article that is meant: by id or address, or the one whose title it is. */
async function named(knowledge: KnowledgeBase, site: string, article: string): Promise<Article | undefined> {
  const found = await knowledge.read(site, article);
  if (found) return found;
  const titled = await knowledge.search(site, article);
  return titled.find(({ title }) => title.trim().toLowerCase() === article.trim().toLowerCase());
}

export const createReadArticle =
  (knowledge: KnowledgeBase): DeskActivities['readArticle'] =>
  async (ref, wanted) => {
    const article = await named(knowledge, ref.site, wanted);
    if (!article) return { found: 'faulty', why: `the knowledge base has no article "${wanted}"` };
    const { url } = article;
    if (article.draft) return { found: 'faulty', url, why: 'the article is still a draft: publish it' };
    const own = article.mark?.toLowerCase() === markOf(ref);
    const empty = own ? emptySections(article) : [];
    if (empty.length > 0) return { found: 'faulty', url, why: `the article has nothing under ${empty.join(', ')}` };
    return { found: own ? 'written' : 'linked', url };
  };
