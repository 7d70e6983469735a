import { CLASSES, FILLED, INTAKE, NOTE, RCCA, RESOLUTION, instant } from './bestpack';
import type { TicketOnBench } from './ticket-on-bench';

/** A business morning: Monday 9 March 2026, 09:00 Pacific. */
export const MONDAY = instant('2026-03-09T09:00:00-07:00');

/** Each stage brings a ticket on from the one before it, by the doors that people use; it is at rest after each act, so that runs compare. */
export async function takenIn(ticket: TicketOnBench): Promise<void> {
  await ticket.act('mary', 'recordIntake', { ...INTAKE, note: 'Called in' });
  await ticket.rest();
}

export async function assigned(ticket: TicketOnBench): Promise<void> {
  await ticket.act('mary', 'triage', { ...INTAKE, ...CLASSES, note: 'Called in' });
  await ticket.rest();
}

export async function escalated(ticket: TicketOnBench): Promise<void> {
  await assigned(ticket);
  await ticket.act('jordan', 'escalate', NOTE);
  await ticket.rest();
}

export async function returned(ticket: TicketOnBench): Promise<void> {
  await escalated(ticket);
  await ticket.act('allison', 'recordRcca', RCCA);
  await ticket.rest();
  await ticket.act('allison', 'returnToSupport');
  await ticket.rest();
}

/** The customer is asked to confirm; nothing but their word is missing. */
export async function resolved(ticket: TicketOnBench): Promise<void> {
  await assigned(ticket);
  ticket.desk.agentSaves('mary', { fields: FILLED });
  await ticket.look();
  await ticket.act('jordan', 'recordDiagnosis', { findings: 'Worn belt' });
  await ticket.rest();
  await ticket.act('jordan', 'proposeResolution', RESOLUTION);
  await ticket.rest();
}

export async function solved(ticket: TicketOnBench): Promise<void> {
  await resolved(ticket);
  await ticket.act('jordan', 'confirmResolution', { words: 'It runs again' });
  await ticket.rest();
}

/** Closed for good, with no article owed. */
export async function closed(ticket: TicketOnBench): Promise<void> {
  await solved(ticket);
  await ticket.act('allison', 'waiveArticle', { reason: 'Known already' });
  await ticket.rest();
  ticket.desk.closes();
  await ticket.hint();
  await ticket.ended();
}
