import type { DecisionView } from '../../contracts/http/decision';
import type { ClockView, TicketView } from '../../contracts/http/ticket-view';
import type { Fact } from '../../domain/facts/fact';
import { latest } from '../../domain/facts/fact-book';
import { intentKind } from '../../domain/intents';
import type { Json } from '../../domain/json';
import { writeDuration } from '../clock/span';
import { isList } from '../format/json-shapes';
import type { Observed } from './judge';
import { iso, legible } from './legible';

/** What the process says of its ticket. */
export function processSide(view: TicketView): Observed {
  const timeline = view.timeline.map(({ at, event, by, door, detail }) => legible({ ...detail, event, at, ...(by === undefined ? {} : { by }), ...(door === undefined ? {} : { door }) }));
  const happened = (event: string): readonly Json[] => timeline.filter((entry) => entry['event'] === event);
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
    told: happened('told'),
    undone: happened('undone'),
    proposed: happened('proposed'),
    skipped: timeline.flatMap(({ skipped }) => (isList(skipped) ? skipped : [])),
    // A word to the team is an event under its own kind.
    timeline: timeline.map((entry) => (entry['event'] === 'told' ? { ...entry, event: entry['kind'] ?? 'told' } : entry)),
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

/** What counts: facts that were withdrawn, or belong to an earlier round, are only there by their number. */
function factsOf(facts: readonly Fact[]): readonly Json[] {
  return facts
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map((fact) => {
      const { name, n, at, by, door, impliedBy, attributedTo, value } = fact;
      const extra = { ...(impliedBy === undefined ? {} : { impliedBy }), ...(attributedTo === undefined ? {} : { attributedTo }) };
      return legible({ ...(value as Record<string, Json>), ...extra, fact: name, n, newest: latest(facts, name) === fact, at, by, door });
    });
}

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
