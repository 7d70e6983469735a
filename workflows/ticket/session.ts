import type { TicketRef } from '../../contracts/temporal/activities';
import type { TicketInput } from '../../contracts/temporal/messages';
import type { Process } from '../../domain/process/process';
import { createClock } from '../shared/clock';
import type { Clock } from '../shared/clock';
import type { CaseFile } from './case-file';
import type { TicketState } from './state';

/** What the parts of a running ticket share. */
export interface Session {
  readonly input: TicketInput<TicketState>;
  readonly ref: TicketRef;
  readonly process: Process;
  readonly clock: Clock;
  /** Absent until the ticket is enrolled and the desk was read for the first time. */
  file?: CaseFile;
  /** The desk has something that was not read yet. */
  hinted: boolean;
  /** Somebody said so since the last reading, who is no sweep. */
  told: boolean;
  /** Up to when the last sweep looked that said so. */
  sweptTo?: number;
  /** Something happened since the main loop last looked. */
  woken: boolean;
  /** Signals to other workflows and child starts under way. */
  outstanding: number;
  /** The main loop waits for something to happen. */
  resting: boolean;
  /** When the main loop last began to look. */
  lookedAt: number;
  /** An error of our own in work beside the main loop, which throws it. */
  broken?: Error;
  /** What came before the case file was open; done when it is. */
  readonly early: (() => void)[];
}

export function createSession(input: TicketInput<TicketState>, process: Process): Session {
  const clock = createClock(input.carried?.clock ?? input.clock);
  return {
    input,
    process,
    ref: { site: input.site, ticketId: input.ticketId },
    clock,
    hinted: input.carried?.hinted ?? true,
    told: input.carried?.hinted ?? false,
    woken: false,
    outstanding: 0,
    resting: false,
    lookedAt: clock.now(),
    early: [],
  };
}

/** The case file of a ticket that is open; whoever calls this runs after the opening. */
export function fileOf({ file, ref }: Session): CaseFile {
  if (!file) throw new Error(`ticket ${ref.ticketId} is not open yet`);
  return file;
}
