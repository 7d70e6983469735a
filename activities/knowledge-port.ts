/** An article of the knowledge base; `body` is its text without markup, headings on lines of their own. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly draft: boolean;
  readonly body: string;
  /** What it was made under, if it is one of our drafts. */
  readonly mark?: string;
}

/** The knowledge base of a site. Fails with a `DeskError`, as it is part of the desk. */
export interface KnowledgeBase {
  /** Articles that match the words, best first; at most ten. */
  search(site: string, words: string): Promise<readonly Article[]>;
  /** By id, or by the address that people copy from their browser; undefined where there is none. */
  read(site: string, idOrUrl: string): Promise<Article | undefined>;
  /** A draft under this mark (letters, digits and hyphens), made if there is none, brought up to date if there is; never published by us. */
  draft(site: string, draft: { readonly mark: string; readonly title: string; readonly sections: readonly { readonly heading: string; readonly text: string }[] }): Promise<Article>;
}
