import type { Client } from '@temporalio/client';
import type { TicketRef } from '../../contracts/temporal/activities';
import type { TestClock } from '../../contracts/temporal/clock';
import { hintSignal } from '../../contracts/temporal/messages';
import { DEADLINES_MS, within } from './deadlines';
import type { ProcessOf } from './process-of';
import { wakeOrStart } from './wake-or-start';

/** Wakes a ticket that a sweep found changed, as a webhook would have. Throws `DoorError`. */
export const wakeSwept = (client: Client, processOf: ProcessOf, ref: TicketRef, sweptTo: number, clock?: TestClock): Promise<'accepted' | 'ended'> =>
  within(client, DEADLINES_MS.hint, `ticket ${ref.ticketId} of ${ref.site}`, () => wakeOrStart({ client, processOf }, ref, clock, hintSignal, { sweptTo, ...(clock ? { clock } : {}) }));
