import type { CaseRecord } from '../../contracts/temporal/case-record';
import { office } from '../activity-policies';
import { fileOf } from './session';
import type { Session } from './session';
import { viewOf } from './view';

/** Writes what outlives the retention, and takes the ticket off its site's list. */
export async function archive(session: Session): Promise<void> {
  const file = fileOf(session);
  const endedAt = session.clock.now();
  file.note({ at: endedAt, event: 'ended' });
  const { clocks, closedBy, facts, timeline, round, policyVersion } = viewOf(file, session.map);
  const record: CaseRecord = {
    schema: 1,
    site: session.ref.site,
    ticketId: session.ref.ticketId,
    process: session.input.process,
    policyVersion,
    endedAt,
    ...(closedBy === undefined ? {} : { closedBy }),
    rounds: round,
    facts,
    clocks: Object.entries(clocks).map(([name, { consumedMs, budgetMs, state }]) => ({ name, consumedMs, budgetMs, missed: state === 'missed' })),
    timeline,
  };
  await office.archive(session.ref, record);
}
