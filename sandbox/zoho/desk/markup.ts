import { escapedHtml } from '../../html-text';

/** What people write by mail or in the desk's editor is kept as HTML. */
export const htmlOf = (text: string): string => `<div>${escapedHtml(text).replaceAll('\n', '<br />')}<br /></div>`;
