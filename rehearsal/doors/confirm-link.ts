import type { CustomerMail } from './desk-control';

type ConfirmAnswer = 'confirm' | 'notSolved';

/**
 * Follows the link in the newest mail that has one. Opening it is a GET, as a mail scanner does it; clicking also submits the form
 * of the page that stands for the answer.
 * @throws Error when there is no such mail, page or button
 */
export async function followLink(mails: readonly CustomerMail[], answer: ConfirmAnswer, click: boolean): Promise<void> {
  const link = mails.map((mail) => linkIn(mail.text)).findLast((found) => found !== undefined);
  if (link === undefined) throw new Error('no mail to the customer has a link');
  const page = await fetch(link);
  const html = await page.text();
  if (!click) return;
  if (!page.ok) throw new Error(`the link answers ${page.status}: ${textOf(html)}`);
  const form = formFor(html, answer);
  if (!form) throw new Error(`the page has no form for "${answer}": ${textOf(html)}`);
  const answered = await fetch(form.action === '' ? link : new URL(form.action, link), { method: 'POST', body: new URLSearchParams(form.fields) });
  if (!answered.ok) throw new Error(`the answer "${answer}" got ${answered.status}: ${textOf(await answered.text())}`);
}

const linkIn = (text: string): string | undefined => /https?:\/\/[^\s<>")\]]*confirm[^\s<>")\]]*/i.exec(text)?.[0];

interface Form {
  readonly action: string;
  readonly fields: [string, string][];
}

/** The form with a button or hidden field of that value. */
function formFor(html: string, answer: ConfirmAnswer): Form | undefined {
  for (const [, head = '', body = ''] of html.matchAll(/<form([^>]*)>(.*?)<\/form>/gis)) {
    const inputs = [...body.matchAll(/<(input|button)([^>]*)>/gi)].map(([, , attributes = '']) => attributes);
    const named = inputs.flatMap((one) => {
      const name = attribute(one, 'name');
      return name === undefined ? [] : [{ name, value: attribute(one, 'value') ?? '', submits: (attribute(one, 'type') ?? 'submit') === 'submit' }];
    });
    if (!named.some(({ value }) => value === answer) && !(attribute(head, 'action') ?? '').includes(answer)) continue;
    const sent = named.filter(({ value, submits }) => !submits || value === answer);
    return { action: attribute(head, 'action') ?? '', fields: sent.map(({ name, value }): [string, string] => [name, value]) };
  }
  return undefined;
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
  return (match?.[1] ?? match?.[2])?.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
}

const textOf = (html: string): string => html.replace(/<style.*?<\/style>/gis, ' ').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 300);
