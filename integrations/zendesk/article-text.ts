import { Parser } from 'htmlparser2';

export interface ArticleSection {
  readonly heading: string;
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`);

/** The body of an article: a heading for each section, a paragraph for each blank line in its text. */
export const htmlOf = (sections: readonly ArticleSection[]): string =>
  sections.flatMap(({ heading, text }) => [`<h2>${escaped(heading)}</h2>`, ...paragraphsOf(text)]).join('\n');

/** Elements that begin and end a line; whatever else there is stands within one. */
const LINES = new Set(['p', 'div', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'tr', 'blockquote', 'pre', 'section']);

/** An article's text without markup: one line for each heading, paragraph and item, none of them blank. */
export function textOf(html: string): string {
  const pieces: string[] = [];
  const newLine = (element: string): void => {
    if (LINES.has(element)) pieces.push('\n');
  };
  const parser = new Parser({
    onopentagname: newLine,
    ontext: (text) => pieces.push(text.replaceAll(/\s+/g, ' ')),
    onclosetag: newLine,
  });
  parser.end(html);
  const lines = pieces.join('').split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}
