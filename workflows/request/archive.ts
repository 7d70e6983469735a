import type { CaseRecord } from '../../contracts/temporal/case-record';
import { office } from '../activity-policies';
import { untilDone } from '../shared/until-done';
import { openCase } from './session';
import type { Session } from './session';

/** A request that became no ticket has no other record than its own. */
export async function archive(session: Session): Promise<void> {
  const { input, clock, facts, timeline } = session;
  const ref = { site: input.site, ticketId: `request-${input.requestId}` };
  const record: CaseRecord = {
    schema: 1,
    ...ref,
    process: input.process,
    policyVersion: openCase(session).settings.version,
    endedAt: clock.now(),
    rounds: 0,
    facts,
    clocks: [],
    timeline,
  };
  await untilDone(() => office.archive(ref, record));
}
