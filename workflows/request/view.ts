import type { Progress } from '../../contracts/temporal/messages';
import type { RequestView } from '../../contracts/temporal/request-messages';
import { actsOn } from '../../domain/requests/judge-act';
import { CONFIRM_STEP, needsConfirmation } from '../../domain/requests/request-case';
import { requestTasks, requestWaitsFor } from '../../domain/requests/tasks';
import { caseOf } from './session';
import type { Session } from './session';
import { nextWake } from './wake';

/** Everything there is to say about the request. */
export function viewOf(session: Session): RequestView {
  const { input, outcome, ticketId, facts, timeline, clock } = session;
  const open = outcome === 'open' ? caseOf(session) : undefined;
  const due = nextWake(session);
  return {
    requestId: input.requestId,
    process: input.process,
    token: input.token,
    state: outcome,
    ...(ticketId === undefined ? {} : { ticketId }),
    request: input.request,
    now: clock.now(),
    step: needsConfirmation(input.process, input.request) ? CONFIRM_STEP : 'request/make',
    waitingFor: outcome === 'open' ? (open ? requestWaitsFor(open) : 'us') : 'nobody',
    facts,
    timeline,
    tasks: open ? requestTasks(open) : [],
    ...(due === undefined ? {} : { nextDueAt: due }),
    actions: open ? actsOn(open) : [],
  };
}

export function progressOf(session: Session): Progress {
  const due = nextWake(session);
  return {
    clockVersion: session.clock.test()?.version ?? 0,
    outstanding: 0,
    dirty: session.rules !== undefined && (!session.resting || session.woken),
    ...(due === undefined ? {} : { nextDueAt: due }),
    children: [],
  };
}
