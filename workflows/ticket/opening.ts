import type { DeskReading, DeskTicket } from '../../domain/desk-events/desk';
import { desk, office } from '../activity-policies';
import { untilDone } from '../shared/until-done';
import { archiveGone } from './archive';
import { CaseFile } from './case-file';
import { fold } from './fold';
import { noteRepaired } from './repaired';
import type { Session } from './session';
import type { TicketState } from './state';

/**
 * Makes the ticket known to its site and reads the desk for the first time; an outage is waited out. False when the
 * desk has no such ticket any more.
 */
export async function openCaseFile(session: Session): Promise<boolean> {
  const { input, process, clock } = session;
  if (input.carried) {
    session.file = new CaseFile(input.carried, process, clock.now);
    return true;
  }
  const { settings, absences, deputies } = await untilDone(() => office.enrol(session.ref));
  session.hinted = false;
  const reading = await untilDone(() => desk.readDesk(session.ref), 'DeskGone');
  if (!reading) {
    await archiveGone(session, settings.version);
    return false;
  }
  session.file = new CaseFile(firstState(session, reading, { settings, absences, deputies }), process, clock.now);
  noteRepaired(session, session.file, reading);
  fold(session.file, reading);
  for (const act of session.early.splice(0)) act();
  return true;
}

function firstState({ input }: Session, reading: DeskReading, from: Pick<TicketState, 'settings' | 'absences' | 'deputies'>): TicketState {
  return {
    schema: 1,
    site: input.site,
    ticketId: input.ticketId,
    process: input.process,
    ...from,
    ticket: asBorn(reading.ticket),
    cursor: '',
    facts: [],
    timeline: [],
    receipts: {},
    queue: [],
    failed: [],
    violations: [],
    step: '',
    entries: {},
    tracks: [],
    answers: [],
    shows: 1,
  };
}

/** The ticket before its first save: each save is then read against what the desk showed at that moment. */
const asBorn = (ticket: DeskTicket): DeskTicket => ({ ...ticket, status: 'New', priority: null, assignee: null, group: null, tags: [], followers: [], fields: {} });
