import type { Article, KnowledgeBase } from '../../activities/knowledge-port';

/** The knowledge base of all sites, without a network. */
export interface InMemoryKnowledge extends KnowledgeBase {
  readonly articles: Article[];
  /** What a person does with a draft: the newest is published, as it stands or with another body. */
  readonly publishes: (mark: string, body?: string) => void;
  /** What each call fails with: an outage. */
  failure?: Error;
}

const bodyOf = (sections: readonly { readonly heading: string; readonly text: string }[]): string => sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n');

export function createInMemoryKnowledge(): InMemoryKnowledge {
  const answer = <T>(work: () => T): Promise<T> => (knowledge.failure ? Promise.reject(knowledge.failure) : Promise.resolve(work()));
  const replace = (article: Article): Article => {
    const at = knowledge.articles.findIndex(({ id }) => id === article.id);
    if (at < 0) knowledge.articles.push(article);
    else knowledge.articles[at] = article;
    return article;
  };
  const knowledge: InMemoryKnowledge = {
    articles: [],
    publishes: (mark, body) => {
      const draft = knowledge.articles.find((article) => article.mark === mark);
      if (!draft) throw new Error(`there is no draft ${mark}`);
      replace({ ...draft, draft: false, body: body ?? draft.body });
    },
    search: (_site, words) => answer(() => knowledge.articles.filter(({ title }) => words.toLowerCase().split(/\s+/).some((word) => title.toLowerCase().includes(word)))),
    read: (_site, idOrUrl) => answer(() => knowledge.articles.find(({ id, url }) => id === idOrUrl || url === idOrUrl)),
    draft: (_site, { mark, title, sections }) =>
      answer(() => {
        const { id = String(knowledge.articles.length + 1), url = `https://kb.example/${id}` } = knowledge.articles.find((article) => article.mark === mark) ?? {};
        return replace({ id, url, title, draft: true, body: bodyOf(sections), mark });
      }),
  };
  return knowledge;
}
