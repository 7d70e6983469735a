import type { OfficeActivities } from '../contracts/temporal/activities';

/** Starts ticket workflows. One that runs already gets the news; one that has ended needs none. */
export interface TicketStarter {
  begin: OfficeActivities['handOver'];
}

export const createHandOver =
  (starter: TicketStarter): OfficeActivities['handOver'] =>
  (ref, handover, clock) =>
    starter.begin(ref, handover, clock);
