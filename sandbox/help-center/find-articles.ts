import { textOfHtml } from '../html-text';
import type { Article } from '../state/article';

const IN_TITLE = 3;
const IN_LABELS = 2;
const IN_BODY = 1;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu) ?? [];
const holds = (words: readonly string[], wanted: string): boolean => words.some((word) => word.startsWith(wanted));

function scoreOf(article: Article, wanted: readonly string[]): number {
  const [title, labels, body] = [wordsOf(article.title), wordsOf(article.labels.join(' ')), wordsOf(textOfHtml(article.body))];
  const scores = wanted.map((word) => (holds(title, word) ? IN_TITLE : holds(labels, word) ? IN_LABELS : holds(body, word) ? IN_BODY : 0));
  const found = scores.filter((score) => score > 0);
  return found.length * 2 < wanted.length ? 0 : found.reduce<number>((sum, score) => sum + score, 0);
}

/** Articles with at least half of the words, or with words that begin like them; those that have them in the title come first. */
export function articlesAbout(articles: readonly Article[], query: string): readonly Article[] {
  const wanted = [...new Set(wordsOf(query))];
  return articles
    .map((article) => ({ article, score: wanted.length === 0 ? 0 : scoreOf(article, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || other.article.id - one.article.id)
    .map(({ article }) => article);
}

const lower = (labels: readonly string[]): readonly string[] => labels.map((label) => label.trim().toLowerCase());

export const hasAnyLabel = (article: Article, labels: readonly string[]): boolean => lower(labels).some((label) => lower(article.labels).includes(label));
export const hasAllLabels = (article: Article, labels: readonly string[]): boolean => lower(labels).every((label) => lower(article.labels).includes(label));
