const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What people write by mail or in the desk's editor is kept as HTML. */
export const htmlOf = (text: string): string => `<div>${text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char).replaceAll('\n', '<br />')}<br /></div>`;

/** The readable text of HTML. */
export const textOf = (html: string): string =>
  html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(p|div|li|h\d)>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .trim();
