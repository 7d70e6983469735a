/** The headings of a structured note, each with the words that it may be written in. */
export type Headings<K extends string> = Readonly<Record<K, readonly [string, ...string[]]>>;

export const ESCALATION_HEADINGS: Headings<'problem' | 'tested' | 'findings' | 'question'> = {
  problem: ['Problem'],
  tested: ['What was tested', 'Tested'],
  findings: ['Findings'],
  question: ['Question'],
};

export const DIAGNOSIS_HEADINGS: Headings<'findings'> = { findings: ['Diagnosis'] };

export const RCCA_HEADINGS: Headings<'rootCause' | 'correctiveAction'> = {
  rootCause: ['Root cause'],
  correctiveAction: ['Corrective action'],
};

export const RESOLUTION_HEADINGS: Headings<'summary' | 'rootCause' | 'fix'> = {
  summary: ['Summary'],
  rootCause: ['Root cause'],
  fix: ['Fix'],
};

/**
 * Reads a note laid out under headings: what stands on the heading's line after a colon, and the lines up to the
 * next heading. Undefined unless each heading is there and has text. Marks of Markdown are overlooked.
 */
export function readHeadedNote<K extends string>(text: string, headings: Headings<K>): Readonly<Record<K, string>> | undefined {
  const keys = Object.keys(headings) as K[];
  const titles = keys.flatMap((key) => headings[key].map((title) => ({ key, title: title.toLowerCase() })));
  const line = new RegExp(`^[#*_ \\t]*(${titles.map(({ title }) => title).join('|')})[*_ \\t]*(?::[*_]*|$)`, 'gim');
  const found = [...text.matchAll(line)];
  const parts = new Map<K, string>();
  found.forEach((match, i) => {
    const key = titles.find(({ title }) => title === match[1]?.toLowerCase())?.key;
    const body = text.slice(match.index + match[0].length, found[i + 1]?.index ?? text.length).trim();
    if (key !== undefined && body !== '') parts.set(key, body);
  });
  return keys.every((key) => parts.has(key)) ? (Object.fromEntries(parts) as Record<K, string>) : undefined;
}
