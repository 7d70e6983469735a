import * as v from 'valibot';
import { DeskError } from '../../activities/desk-port';
import type { KnowledgeBase } from '../../activities/knowledge-port';
import { createZendeskApi, type ZendeskApi } from './api';
import { createDraft, draftUnder, rewriteDraft } from './article-drafts';
import type { ZendeskConnection } from './connection';
import { Article, articleFromWire } from './help-center-wire';

export interface ZendeskHelpCenterDeps {
  /** Where a site's account is; fails for a site that has none. */
  readonly connectionOf: (site: string) => ZendeskConnection;
  readonly now: () => number;
}

const MOST = 10;
const Results = v.looseObject({ results: v.array(Article) });
const ArticleAnswer = v.looseObject({ article: Article });

/** An id, or an address such as `https://acme.zendesk.com/hc/en-us/articles/360001-Tape-head-jams`. */
const articleId = (idOrUrl: string): string | undefined => /^(\d+)$/.exec(idOrUrl.trim())?.[1] ?? /\/articles\/(\d+)/.exec(idOrUrl)?.[1];

async function articleBy(api: ZendeskApi, id: string): Promise<Article | undefined> {
  try {
    return (await api.get(ArticleAnswer, ['help_center', 'articles', id])).article;
  } catch (error) {
    if (error instanceof DeskError && error.status === 404) return undefined;
    throw error;
  }
}

/** The knowledge base in the Help Center of a site's Zendesk account. */
export function createZendeskHelpCenter(deps: ZendeskHelpCenterDeps): KnowledgeBase {
  interface Account {
    readonly connection: ZendeskConnection;
    readonly api: ZendeskApi;
  }
  const accounts = new Map<string, Account>();
  const accountOf = (site: string): Account => {
    const known = accounts.get(site);
    if (known) return known;
    const connection = deps.connectionOf(site);
    const account = { connection, api: createZendeskApi(connection, deps.now) };
    accounts.set(site, account);
    return account;
  };

  return {
    async search(site, words) {
      if (words.trim() === '') return [];
      const query = [['query', words.trim()], ['per_page', String(MOST)]] as const;
      const { results } = await accountOf(site).api.get(Results, ['help_center', 'articles', 'search'], query);
      return results.slice(0, MOST).map(articleFromWire);
    },
    async read(site, idOrUrl) {
      const id = articleId(idOrUrl);
      const article = id === undefined ? undefined : await articleBy(accountOf(site).api, id);
      return article && articleFromWire(article);
    },
    async draft(site, draft) {
      const { api, connection } = accountOf(site);
      const known = await draftUnder(api, draft.mark);
      return articleFromWire(known ? await rewriteDraft(api, known, draft) : await createDraft(api, connection, draft));
    },
  };
}
