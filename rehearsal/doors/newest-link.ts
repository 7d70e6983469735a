/** The link to such a page in the newest mail that has one; the mails are in the order in which they came. */
export function newestLink(mails: readonly { readonly text: string }[], page: 'confirm' | 'decide'): string | undefined {
  const link = new RegExp(`https?://[^\\s<>")\\]]*/${page}/[^\\s<>")\\]]+`, 'i');
  return mails.map(({ text }) => link.exec(text)?.[0]).findLast((found) => found !== undefined);
}
