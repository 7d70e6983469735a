import type { Actor, Ticket, ZohoSite } from '../state/model';

/** The custom field in which our service says what a write is for; it stands in no layout. */
export const INTENT_FIELD = 'Supportway Intent';
const MORE_FOLLOWS = /\+comment$/;

export const isService = (site: ZohoSite, actor: Actor): boolean => site.catalog.agents.find(({ id }) => id === actor.id)?.role === 'service';

/** What our service's comment is for, when it is one. */
export function intentBehind(site: ZohoSite, ticket: Ticket, author: Actor): { readonly intent?: string } {
  const field = site.catalog.fields.find(({ label }) => label === INTENT_FIELD);
  const value = field && ticket.state.cf[field.apiName];
  return isService(site, author) && value ? { intent: value.replace(MORE_FOLLOWS, '') } : {};
}
