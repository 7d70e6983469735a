import type { Progress } from '../../contracts/temporal/messages';
import { trackWorkflowId, ticketWorkflowId } from '../../contracts/temporal/ids';
import { nextWake } from './wake';
import type { Session } from './session';

export function progressOf(session: Session): Progress {
  const { file, clock, ref } = session;
  const next = file ? nextWake(file, session.lookedAt) : undefined;
  const ticket = ticketWorkflowId(ref.site, ref.ticketId);
  return {
    clockVersion: clock.test()?.version ?? 0,
    outstanding: session.outstanding,
    dirty: !session.resting || session.woken,
    ...(next === undefined ? {} : { nextDueAt: next }),
    children: (file?.state.tracks ?? []).filter(({ state }) => state === 'open').map(({ kind, n }) => trackWorkflowId(ticket, kind, n)),
  };
}
