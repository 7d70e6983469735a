import { newestLink } from './newest-link';
import { openPage, pressButton } from './web-page';

interface Click {
  readonly answer: 'confirm' | 'notSolved';
  readonly words?: string;
}

type Mails = readonly { readonly text: string }[];

/** Opens the confirmation link of the newest mail that has one, and decides nothing. @throws Error when there is none */
export async function openConfirmLink(mails: Mails): Promise<void> {
  await openPage(confirmLinkOf(mails));
}

/** Opens it and presses the button. @throws Error that says what the page says when that cannot be */
export async function clickConfirmLink(mails: Mails, { answer, words }: Click): Promise<void> {
  const link = confirmLinkOf(mails);
  const page = await openPage(link);
  if (page.status !== 200) throw new Error(`the link answers ${page.status}: ${page.text}`);
  const button = page.form?.buttons.find(({ value }) => value === answer);
  if (!page.form || !button) throw new Error(`the page has no button for "${answer}": ${page.text}`);
  const answered = await pressButton(link, page.form, button, words === undefined ? {} : { words });
  if (answered.status !== 200) throw new Error(`the answer "${answer}" got ${answered.status}: ${answered.text}`);
}

function confirmLinkOf(mails: Mails): string {
  const link = newestLink(mails, 'confirm');
  if (link === undefined) throw new Error('no mail to the customer has a confirmation link');
  return link;
}
