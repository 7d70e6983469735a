import type { DecisionView } from '../../contracts/http/decision';
import type { ClockView, TicketView } from '../../contracts/http/ticket-view';
import { intentKind } from '../../domain/intents';
import type { Json } from '../../domain/json';
import { writeDuration } from '../clock/span';
import { factsOf } from './facts';
import type { Observed } from './judge';
import { iso, legible } from './legible';
import { storyOf } from './story';

/** What the process says of its ticket. */
export function processSide(view: TicketView): Observed {
  return {
    step: view.step,
    steps: view.steps,
    round: view.round,
    tracks: view.tracks.filter(({ state }) => state === 'open').map((track) => ({ ...track })),
    waitingFor: view.waitingFor,
    priority: view.priority,
    missing: view.missing.map((missing) => ({ ...missing })),
    tasks: view.tasks.map((task) => legible({ ...task })),
    closedBy: view.closedBy ?? null,
    article: { ...view.article },
    decisions: view.decisions.map(decisionOf),
    violations: view.violations.filter(({ state }) => state === 'open' || state === 'stands').map((violation) => legible({ ...violation })),
    facts: factsOf(view.facts),
    clocks: clocksOf(view.clocks),
    explain: Object.values(view.clocks).flatMap(({ explain }) => explain).join('\n'),
    ...storyOf(view.timeline),
  };
}

const decisionOf = ({ id, who, question, details, fields, answers }: DecisionView): Json => ({
  kind: intentKind(id),
  id,
  who,
  question,
  details: Object.fromEntries(details.map(({ label, value }) => [label, value])),
  fields: fields.map(({ name }) => name),
  answers: answers.map(({ value }) => value),
});

function clocksOf(clocks: TicketView['clocks']): Json {
  const seen = Object.entries(clocks).map(([name, clock]) => [name, clockOf(clock)] as const);
  return Object.fromEntries(seen);
}

const clockOf = ({ state, due, consumedMs, startedAt }: ClockView): Json => ({
  state,
  paused: state === 'paused',
  due: due === undefined ? null : iso(due),
  consumed: writeDuration(consumedMs),
  ...(startedAt === undefined ? {} : { startedAt: iso(startedAt) }),
});
