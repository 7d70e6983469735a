import { DeskRefusal } from '../desk/refusal';
import type { ZohoRefusal } from '../zoho/refusal';
import { html } from './html';
import type { Page } from './layout';

function reasonOf(error: DeskRefusal | ZohoRefusal): string {
  if (!(error instanceof DeskRefusal)) return (error.errors ?? []).map(({ fieldName, errorMessage }) => `${fieldName} ${errorMessage}`).join('; ') || error.message;
  const details = Object.values((error.body['details'] ?? {}) as Record<string, { description: string }[]>).flat();
  return details.map((detail) => detail.description).join('; ') || JSON.stringify(error.body['error']);
}

/** What a desk refuses, in its own words. */
export const refusalText = (error: DeskRefusal | ZohoRefusal): string =>
  `${error instanceof DeskRefusal ? 'Zendesk' : 'Zoho Desk'} refuses this (${error.status}): ${reasonOf(error)}`;

export const wrongPage = (message: string): Page => ({
  title: 'Not here',
  where: html``,
  body: html`<section><h1>That does not work</h1><p>${message}</p><p><a href="/">All accounts</a></p></section>`,
});
