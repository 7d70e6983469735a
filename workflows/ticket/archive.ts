import type { CaseRecord } from '../../contracts/temporal/case-record';
import { office } from '../activity-policies';
import { untilDone } from '../shared/until-done';
import { fileOf } from './session';
import type { Session } from './session';
import { viewOf } from './view';

/** Writes what outlives the retention, and takes the ticket off its site's list. */
export async function archive(session: Session): Promise<void> {
  const file = fileOf(session);
  const endedAt = session.clock.now();
  file.note({ at: endedAt, event: 'ended' });
  const { clocks, closedBy, facts, timeline, round, policyVersion } = viewOf(file, session.lookedAt);
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
  await untilDone(() => office.archive(session.ref, record));
}

/** The desk had no such ticket any more when it was first looked at: only the site has to know. */
export async function archiveGone({ ref, input, clock }: Session, policyVersion: string): Promise<void> {
  const endedAt = clock.now();
  const record: CaseRecord = { schema: 1, ...ref, process: input.process, policyVersion, endedAt, rounds: 0, facts: [], clocks: [], timeline: [{ at: endedAt, event: 'ended' }] };
  await untilDone(() => office.archive(ref, record));
}
