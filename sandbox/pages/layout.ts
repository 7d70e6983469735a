import type { Response } from 'express';
import { html, type Markup } from './html';

export interface Said {
  readonly text: string;
  readonly bad: boolean;
}

export interface Page {
  readonly title: string;
  readonly where: Markup;
  readonly said?: Said | undefined;
  readonly body: Markup;
}

/** Sends a whole page. Nothing on it may run: the policy allows neither scripts nor anything from elsewhere. */
export function sendPage(response: Response, page: Page, status = 200): void {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · sandbox desk</title><link rel="stylesheet" href="/desk.css">
</head>
<body>
<header><a class="where" href="/">Sandbox desk</a> ${page.where} <span class="what">A pretend helpdesk: nobody outside gets a mail from here.</span></header>
<main>
${page.said && html`<div role="status" class="${page.said.bad ? 'card said bad' : 'card said'}">${page.said.text}</div>`}
${page.body}
</main>
</body>
</html>`;
  response
    .status(status)
    .set('content-security-policy', "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'")
    .type('html')
    .send(document.markup);
}

const shown = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** An instant for people, always in UTC and saying so. */
export const instant = (at: number): Markup => html`<time datetime="${new Date(at).toISOString()}">${shown.format(at)} UTC</time>`;
