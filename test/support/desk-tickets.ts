import { aTicket } from './a-ticket';
import type { TestTicket } from './a-ticket';
import { CLASSES, INTAKE, NOTE } from './bestpack';

/** A ticket at Thursday 09:00 that is acknowledged, taken in, triaged, and Jordan's. */
export function jordansTicket(): TestTicket {
  const ticket = aTicket();
  ticket.act('mary', 'acknowledge');
  ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES });
  forget(ticket);
  return ticket;
}

/** The same, with engineering. */
export function escalatedTicket(): TestTicket {
  const ticket = jordansTicket();
  ticket.act('jordan', 'escalate', NOTE);
  forget(ticket);
  return ticket;
}

/** What went out so far is no matter of the test. */
export function forget({ sent, notes, told }: TestTicket): void {
  for (const list of [sent, notes, told]) list.length = 0;
}

/** The names of the facts that somebody recorded through the desk. */
export const byDesk = ({ state }: TestTicket, who: string): readonly string[] =>
  state.facts.filter(({ by, door }) => by === who && door === 'desk').map(({ name }) => name);

export const refusals = ({ state }: TestTicket): readonly unknown[] =>
  state.timeline.filter(({ event }) => event === 'refused').map(({ detail }) => `${JSON.stringify(detail?.['action'])} ${JSON.stringify(detail?.['code'])}`.replaceAll('"', ''));
