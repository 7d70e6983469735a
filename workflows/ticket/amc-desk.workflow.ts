import type { TicketInput } from '../../contracts/temporal/messages';
import { amcDesk } from '../../domain/process/amc-desk/process';
import { runTicket } from './run-ticket';
import type { TicketState } from './state';

/** A ticket of the old customer support flow in Zoho Desk, with its maintenance contract, from first sight until no reply can open it again. */
export async function amcDeskTicket(input: TicketInput<TicketState>): Promise<void> {
  await runTicket(input, amcDesk);
}
