import type { AccountContracts, TicketRef } from '../contracts/temporal/activities';

/** The support contracts that a desk knows of. Fails with a `DeskError`. */
export interface Contracts {
  read(ref: TicketRef): Promise<AccountContracts>;
}
