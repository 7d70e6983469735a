import { makesTicketAt, nextRung } from '../../domain/requests/rungs';
import { caseOf } from './session';
import type { Session } from './session';

/** The first instant, after the request last looked, at which it must look again by itself. */
export function nextWake(session: Session): number | undefined {
  const theCase = session.outcome === 'open' ? caseOf(session) : undefined;
  const instants = [theCase && nextRung(theCase)?.at, theCase && makesTicketAt(theCase), session.mailDown?.lookAgainAt].filter((at) => at !== undefined && at > session.lookedAt);
  return instants.length === 0 ? undefined : Math.min(...(instants as readonly number[]));
}
