import type { Fact } from '../../domain/facts/fact';
import { latest } from '../../domain/facts/fact-book';
import type { Json } from '../../domain/json';
import type { DeskTicketView } from '../doors/desk-control';

/** What the scenario calls a ticket or a request: one name, or several. */
export type NameOf = (id: string) => Json;

/** The tickets that the desk itself linked: the one that this one follows up, or was merged with. */
export function linkedInDesk({ audits }: DeskTicketView, nameOf: NameOf): readonly Json[] {
  return audits.flatMap(({ via: { source } }) => (source.from.ticket_id === undefined ? [] : [{ ticket: nameOf(String(source.from.ticket_id)), as: source.rel === 'follow_up' ? 'followUp' : source.rel }]));
}

/** What the process linked where the desk has no links: the ticket that this one repeats, its request, and one that was dropped before. */
export function linkedByProcess(facts: readonly Fact[], nameOf: NameOf): readonly Json[] {
  const duplicate = latest(facts, 'closedAs')?.value.of;
  const earlier = latest(facts, 'earlierRequest')?.value.request;
  const own = latest(facts, 'requestMatched')?.value.request;
  return [
    ...(duplicate === undefined ? [] : [{ ticket: nameOf(duplicate), as: 'duplicate' }]),
    ...(earlier === undefined ? [] : [{ request: nameOf(earlier), as: 'earlierRequest' }]),
    ...(own === undefined || own === 'none' ? [] : [{ request: nameOf(own), as: 'request' }]),
  ];
}
