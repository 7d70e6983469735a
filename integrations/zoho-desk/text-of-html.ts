import { Parser } from 'htmlparser2';

/** Elements that begin and end a line, and those that a blank line sets apart. */
const LINES = new Set(['div', 'hr', 'li', 'tr', 'dt', 'dd', 'table', 'blockquote', 'section', 'header', 'footer', 'article', 'address']);
const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'pre']);
const CELLS = new Set(['td', 'th']);
const UNSEEN = new Set(['title', 'style', 'script']);
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** Lines as they are written, one piece of text after the other. */
function createPaper() {
  const lines: string[] = [];
  let line = '';
  const paper = {
    newLine: () => {
      lines.push(line.trimEnd());
      line = '';
    },
    endLine: () => {
      if (line.trim() !== '') paper.newLine();
    },
    blankLine: () => {
      paper.endLine();
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
    },
    /** White space of any kind and length is one blank, and none where a line begins. */
    flow: (text: string) => {
      const flowing = text.replaceAll(/\s+/g, ' ');
      line += line === '' || line.endsWith(' ') ? flowing.trimStart() : flowing;
    },
    keep: (text: string) => {
      const [first = '', ...rest] = text.split(/\r?\n/);
      line += first;
      rest.forEach((each) => {
        paper.newLine();
        line = each;
      });
    },
    text: () => [...lines, line.trimEnd()].join('\n').replaceAll(/\n{3,}/g, '\n\n').trim(),
  };
  return paper;
}

/** What a person reads in the HTML of a mail or a comment, line by line: whatever mail programs make of it. */
export function textOfHtml(html: string): string {
  const paper = createPaper();
  const open: string[] = [];
  const isIn = (names: ReadonlySet<string>): boolean => open.some((name) => names.has(name));
  const boundary = (name: string): void => {
    if (PARAGRAPHS.has(name)) paper.blankLine();
    else if (LINES.has(name)) paper.endLine();
  };
  const parser = new Parser({
    onopentagname(name) {
      open.push(name);
      boundary(name);
      if (name === 'br') paper.newLine();
      if (CELLS.has(name)) paper.flow(' ');
    },
    ontext(text) {
      const seen = text.replaceAll(INVISIBLE, '');
      if (open.includes('pre')) paper.keep(seen);
      else if (!isIn(UNSEEN)) paper.flow(seen);
    },
    onclosetag(name) {
      open.pop();
      boundary(name);
    },
  });
  parser.end(html);
  return paper.text();
}
