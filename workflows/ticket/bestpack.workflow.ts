import type { TicketInput } from '../../contracts/temporal/messages';
import { bestpack } from '../../domain/process/bestpack/process';
import { runTicket } from './run-ticket';
import type { TicketState } from './state';

/** A ticket of the BestPack Support Way, from first sight until the desk has closed it for good. */
export async function bestpackTicket(input: TicketInput<TicketState>): Promise<void> {
  await runTicket(input, bestpack);
}
