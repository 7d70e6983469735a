const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Markup that needs no further escaping: made by `html`, or an article's body, of which everything that could run was stripped. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return 'markup' in part ? part.markup : part.map(render).join('');
}

/** A template whose every value is escaped, unless it is markup itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: strings.map((text, index) => text + render(parts[index])).join(''),
});

const LINK = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g;

/** Text with its addresses made clickable and its line breaks kept by the style sheet. */
export function linked(text: string): Markup {
  const pieces: Markup[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    pieces.push(html`${text.slice(from, match.index)}<a href="${match[0]}" target="_blank" rel="noopener noreferrer">${match[0]}</a>`);
    from = match.index + match[0].length;
  }
  return html`${pieces}${text.slice(from)}`;
}
