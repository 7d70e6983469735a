import type { ClockView, TicketView } from '../../contracts/http/ticket-view';
import { trackWorkflowId, ticketWorkflowId } from '../../contracts/temporal/ids';
import { mayOffer } from '../../domain/actions/perform';
import type { Missing } from '../../domain/actions/refusal';
import { consumed, explain, openLedger } from '../../domain/clock';
import { acknowledgment } from '../../domain/deadlines/acknowledgment';
import { nextEngineeringChase } from '../../domain/deadlines/engineering';
import { ladder } from '../../domain/deadlines/ladder';
import { escalationWindow } from '../../domain/deadlines/window';
import { latest } from '../../domain/facts/fact-book';
import { openEscalation, priorityOf, waitingFor } from '../../domain/facts/readings';
import type { ProcessMap } from '../../domain/process/map';
import { missingFor } from '../../domain/process/missing';
import { tasks } from '../../domain/process/tasks';
import type { CaseFile } from './case-file';
import { nextWake } from './wake';

export const missingOf = (file: CaseFile, map: ProcessMap): readonly Missing[] => missingFor(map, file.view());

/** Everything there is to say about the ticket. */
export function viewOf(file: CaseFile, map: ProcessMap, lookedAt: number): TicketView {
  const { state } = file;
  const theCase = file.view();
  const { facts, ticket } = state;
  const due = nextWake(file, lookedAt);
  const closedBy = latest(facts, 'closedAs') ? 'closedAs' : latest(facts, 'solved')?.value.closedBy;
  const ticketWorkflow = ticketWorkflowId(state.site, state.ticketId);
  return {
    site: state.site,
    ticketId: state.ticketId,
    process: state.process,
    subject: ticket.subject,
    policyVersion: state.settings.version,
    now: theCase.now,
    round: file.round(),
    step: state.step,
    steps: [state.step],
    waitingFor: waitingFor(facts),
    assignee: ticket.assignee,
    status: ticket.status,
    priority: priorityOf(facts) ?? null,
    requester: ticket.requester.email,
    missing: missingOf(file, map),
    tasks: [...tasks(map, theCase), ...state.failed.map(({ at }) => ({ owner: state.settings.owner, action: 'retryEffect', since: at }))],
    clocks: clocksOf(file),
    tracks: state.tracks.map(({ kind, n, state: trackState }) => ({ id: trackWorkflowId(ticketWorkflow, kind, n), kind, n, state: trackState })),
    facts,
    timeline: state.timeline,
    violations: state.violations.map(({ kind, by, at, state: violationState }) => ({ kind, owner: ticket.assignee ?? state.settings.owner, by, at, state: violationState })),
    failedEffects: state.failed.map(({ effect, at, error }) => ({ id: effect.id, at, error })),
    ...(due === undefined ? {} : { nextDueAt: due }),
    ...(closedBy === undefined ? {} : { closedBy }),
    actions: mayOffer(theCase),
  };
}

const OFF: ClockView = { state: 'off', consumedMs: 0, budgetMs: 0, explain: [] };

function clocksOf(file: CaseFile): TicketView['clocks'] {
  const theCase = file.view();
  const { calendar, now, facts, settings, receipts } = theCase;
  const ack = acknowledgment(theCase);
  const window = escalationWindow(theCase);
  const rung = ladder(theCase);
  const escalation = openEscalation(facts);
  const chase = nextEngineeringChase(facts, calendar, settings.engineeringChaseMs, (id) => receipts[id]?.at);
  const simple = (startedAt: number, budgetMs: number, state: ClockView['state'], due: number | undefined, until = now): ClockView => {
    const ledger = openLedger({ startedAt, budgetMs });
    return { state, startedAt, ...(due === undefined ? {} : { due }), consumedMs: consumed(ledger, calendar, until), budgetMs, explain: explain(ledger, calendar, until) };
  };
  return {
    acknowledgment: ack.state === 'off' ? OFF : simple(ack.startedAt, ack.budgetMs, ack.state, ack.metAt === undefined ? ack.due : undefined, ack.metAt ?? now),
    escalation: window.ledger
      ? {
          state: window.state,
          startedAt: window.ledger.startedAt,
          ...(window.due === undefined ? {} : { due: window.due }),
          consumedMs: consumed(window.ledger, calendar, window.metAt ?? now),
          budgetMs: window.ledger.budgetMs,
          explain: explain(window.ledger, calendar, window.metAt ?? now),
        }
      : OFF,
    ladder: rung.askedAt === undefined ? OFF : simple(rung.askedAt, settings.ladder.finalMs + settings.ladder.closeMs, 'running', rung.next?.at),
    'technical/engineering': escalation && chase ? simple(escalation.at, settings.engineeringChaseMs, 'running', chase.at) : OFF,
  };
}
