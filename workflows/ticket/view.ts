import type { ClockView, TicketView } from '../../contracts/http/ticket-view';
import { trackWorkflowId, ticketWorkflowId } from '../../contracts/temporal/ids';
import { mayOffer } from '../../domain/actions/perform';
import type { Missing } from '../../domain/actions/refusal';
import { consumed, explain, openLedger } from '../../domain/clock';
import { acknowledgment } from '../../domain/deadlines/acknowledgment';
import { ladder } from '../../domain/deadlines/ladder';
import type { Ladder } from '../../domain/deadlines/ladder';
import { articleState } from '../../domain/facts/article';
import { latest } from '../../domain/facts/fact-book';
import { priorityOf, technicianOf, waitingFor } from '../../domain/facts/readings';
import { leadingKind, ownerOfTrack } from '../../domain/facts/tracks';
import { missingFor } from '../../domain/process/missing';
import { tasks } from '../../domain/process/tasks';
import { besides, whereOnTrack } from '../../domain/process/where';
import type { Case } from '../../domain/actions/case';
import type { TrackRecord } from './state';
import type { CaseFile } from './case-file';
import { nextWake } from './wake';

export const missingOf = (file: CaseFile): readonly Missing[] => missingFor(file.view());

/** Everything there is to say about the ticket. */
export function viewOf(file: CaseFile, lookedAt: number): TicketView {
  const { state, process } = file;
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
    steps: [state.step, ...besides(theCase).map(({ step }) => step.name)],
    waitingFor: waitingFor(facts),
    assignee: ticket.assignee,
    status: ticket.status,
    priority: priorityOf(facts) ?? null,
    requester: ticket.requester.email,
    missing: missingOf(file),
    tasks: [...tasks(theCase), ...state.failed.map(({ at }) => ({ owner: state.settings.owner, action: 'retryEffect', since: at }))],
    clocks: clocksOf(file),
    tracks: state.tracks.map((track) => ({ id: trackWorkflowId(ticketWorkflow, track.kind, track.n), ...trackView(theCase, track) })),
    facts,
    timeline: state.timeline,
    decisions: process.decisions(theCase),
    article: { state: articleState(facts), owner: technicianOf(facts) ?? state.settings.owner },
    violations: state.violations.map(({ kind, by, at, state: violationState }) => ({ kind, owner: ticket.assignee ?? state.settings.owner, by, at, state: violationState })),
    failedEffects: state.failed.map(({ effect, at, error }) => ({ id: effect.id, at, error })),
    ...(due === undefined ? {} : { nextDueAt: due }),
    ...(closedBy === undefined ? {} : { closedBy }),
    actions: mayOffer(theCase),
  };
}

/** A track beside the leading one that has nothing left to do is done, though it stays open for what may still come. */
function trackView(theCase: Case, { kind, n, state }: TrackRecord) {
  const leads = leadingKind(theCase.facts) === kind;
  const done = state === 'open' && !leads && whereOnTrack(theCase, kind) === undefined;
  return { kind, n, state: done ? 'done' : state, owner: ownerOfTrack(theCase.facts, kind) ?? null, leads };
}

const OFF: ClockView = { state: 'off', consumedMs: 0, budgetMs: 0, explain: [] };

function ladderClock({ askedAt, pauses = [], next }: Ladder, { calendar, now, settings }: Case): ClockView {
  if (askedAt === undefined) return OFF;
  const budgetMs = settings.ladder.finalMs + settings.ladder.closeMs;
  const ledger = { startedAt: askedAt, budgetMs, pauses, budgetChanges: [] };
  const due = next === undefined ? {} : { due: next.at };
  return { state: next ? 'running' : 'paused', startedAt: askedAt, ...due, consumedMs: consumed(ledger, calendar, now), budgetMs, explain: explain(ledger, calendar, now) };
}

function clocksOf(file: CaseFile): TicketView['clocks'] {
  const theCase = file.view();
  const { calendar, now } = theCase;
  const ack = acknowledgment(theCase);
  const window = file.process.window(theCase);
  const rung = ladder(theCase);
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
    ladder: ladderClock(rung, theCase),
    ...Object.fromEntries(file.process.stepClocks(theCase).map(({ step, startedAt, budgetMs, due }) => [step, simple(startedAt, budgetMs, due <= now ? 'missed' : 'running', due)])),
  };
}
