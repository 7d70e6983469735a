import type { ClockView, TicketView } from '../contracts/http/ticket-view';

/** Instants as people of that zone write them: "Mon 2026-03-09 09:20". */
export type WriteInstant = (at: number) => string;

/** A ticket on a terminal: where it stands, what is missing, who owes what, and what happened. */
export function showTicket(view: TicketView, write: WriteInstant): readonly string[] {
  return [
    `Ticket ${view.ticketId} · ${view.subject}`,
    `  site ${view.site}, from ${view.requester}, policy ${view.policyVersion}, now ${write(view.now)}`,
    '',
    row('step', view.step),
    row('waiting for', view.waitingFor),
    row('assignee', view.assignee ?? 'nobody'),
    row('status', view.status),
    row('priority', view.priority ?? 'not set'),
    row('round', String(view.round)),
    ...(view.closedBy === undefined ? [] : [row('closed by', view.closedBy)]),
    ...(view.nextDueAt === undefined ? [] : [row('next due', write(view.nextDueAt))]),
    ...section('Missing', view.missing.map(({ fact, who, how }) => `${fact}: ${who} (${how})`)),
    ...section('Tasks', view.tasks.map(({ owner, action, due }) => `${owner}: ${action}${due === undefined ? '' : `, until ${write(due)}`}`)),
    ...section('Clocks', Object.entries(view.clocks).flatMap(([name, clock]) => clockLine(name, clock, write))),
    ...section('Tracks', view.tracks.map(({ id, state }) => `${id}: ${state}`)),
    ...section('Violations', view.violations.map(({ kind, by, at, state }) => `${kind} by ${by}, ${write(at)}: ${state}`)),
    ...section('Failed', view.failedEffects.map(({ id, error }) => `${id}: ${error} (retryEffect, or skipEffect with the reason)`)),
    ...section('Timeline', view.timeline.map((entry) => `${write(entry.at)}  ${happened(entry)}`)),
  ];
}

/** An entry of the timeline with what matters of its detail: whom it told, whom it chose and why. */
function happened({ event, by, detail = {} }: TicketView['timeline'][number]): string {
  const { who, kind, to, reason, action, message, error } = detail;
  const about = [who, kind, to, reason, action, message, error].filter((word) => typeof word === 'string');
  return `${event}${by === undefined ? '' : ` (${by})`}${about.length === 0 ? '' : `: ${about.join(', ')}`}`;
}

/** Why the deadlines are where they are, in sentences. */
export function explainTicket(view: TicketView): readonly string[] {
  const clocks = Object.entries(view.clocks).filter(([, { state }]) => state !== 'off');
  if (clocks.length === 0) return [`No clock runs for ticket ${view.ticketId}.`];
  return clocks.flatMap(([name, { state, explain }]) => [`${name} (${state})`, ...explain.map((sentence) => `  ${sentence}`)]);
}

function clockLine(name: string, { state, due, budgetMs, consumedMs }: ClockView, write: WriteInstant): readonly string[] {
  if (state === 'off') return [];
  const minutes = (ms: number): string => `${Math.floor(ms / 3_600_000)} h ${Math.round((ms % 3_600_000) / 60_000)} min`;
  return [`${name}: ${state}, ${minutes(consumedMs)} of ${minutes(budgetMs)} business time${due === undefined ? '' : `, due ${write(due)}`}`];
}

const row = (name: string, value: string): string => `  ${name.padEnd(12)} ${value}`;

const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]);
