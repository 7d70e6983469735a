import type { TicketInput } from '../../contracts/temporal/messages';
import { l1Desk } from '../../domain/process/l1-desk/process';
import { runTicket } from './run-ticket';
import type { TicketState } from './state';

/** A ticket of the new customer support flow in Zoho Desk, from first sight until no reply can open it again. */
export async function l1DeskTicket(input: TicketInput<TicketState>): Promise<void> {
  await runTicket(input, l1Desk);
}
