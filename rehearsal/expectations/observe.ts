import type { DecisionView } from '../../contracts/http/decision';
import type { ClockView, TicketView } from '../../contracts/http/ticket-view';
import type { Fact } from '../../domain/facts/fact';
import { latest } from '../../domain/facts/fact-book';
import { intentKind } from '../../domain/intents';
import type { Json } from '../../domain/json';
import { writeDuration } from '../clock/span';
import { isList } from '../format/json-shapes';
import type { CustomerMail, DeskTicketView, ErpRecord } from '../doors/desk-control';
import type { RefusedAct } from '../runner/stage';
import type { Observed } from './judge';

/** Where what can be expected is seen: the process's view, the desk's ticket, its mails, and the refusals at our doors. */
export interface Sources {
  /** Undefined while the process does not know the ticket. */
  readonly view: TicketView | undefined;
  readonly desk: DeskTicketView;
  readonly mails: readonly CustomerMail[];
  readonly refusals: readonly RefusedAct[];
  /** The ticket's records in NetSuite, a change after the other. */
  readonly erp: readonly ErpRecord[];
  /** What the scenario calls a ticket. */
  readonly nameOf: (ticketId: string) => string;
}

/** Everything that can be seen of a ticket, in the words of the format; instants as ISO 8601 in UTC. */
export function observe(sources: Sources): Observed {
  return { ...deskSide(sources), ...(sources.view ? processSide(sources.view) : {}), refusals: refusalsOf(sources), erp: sources.erp.map(erpRecordOf) };
}

function deskSide({ desk, mails, nameOf }: Sources): Observed {
  return {
    linked: linkedTo(desk, nameOf),
    subject: desk.subject,
    status: desk.status,
    assignee: desk.assignee,
    group: desk.group,
    followers: desk.followers,
    tags: desk.tags,
    fields: desk.fields,
    form: desk.form,
    writes: desk.serviceWrites,
    sent: mails.map(({ at, to, cc, subject, text, intent }) => ({ kind: intent === undefined ? 'reply' : intentKind(intent), to, cc, subject, text, at: iso(at) })),
    notes: desk.comments
      .filter((comment) => !comment.public)
      .map(({ at, text, intent, author }) => ({
        kind: intent === undefined ? 'staff' : intentKind(intent),
        by: author.kind === 'service' ? 'process' : (author.key ?? author.kind),
        text,
        at: iso(at),
      })),
  };
}

/** The desk's own links: the ticket that this one follows up, or was merged with. */
function linkedTo({ audits }: DeskTicketView, nameOf: Sources['nameOf']): readonly Json[] {
  return audits.flatMap(({ via: { source } }) => (source.from.ticket_id === undefined ? [] : [{ ticket: nameOf(String(source.from.ticket_id)), as: source.rel === 'follow_up' ? 'followUp' : source.rel }]));
}

const erpRecordOf = ({ fields, at, ...record }: ErpRecord): Json => ({ ...fields, ...record, at: iso(at) });

function processSide(view: TicketView): Observed {
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

/** Refusals at the API and the CLI leave nothing behind, so the rehearsal remembers them; the others stand in the timeline. */
function refusalsOf({ view, refusals }: Sources): readonly Json[] {
  const atDoors = refusals.map(({ at, action, by, door, refusal }) => ({ at, action, by, door, code: refusal.code ?? null, message: refusal.message, missing: refusal.missing.map(({ fact }) => fact) }));
  const written = (view?.timeline ?? []).filter(({ event }) => event === 'refused').map(({ at, by, door, detail }) => {
    const { action = null, code = null, message = null, missing } = detail ?? {};
    return { at, action, by: by ?? null, door: door ?? null, code, message, missing: isList(missing) ? missing.map(factIn) : [] };
  });
  return [...atDoors, ...written].toSorted((a, b) => a.at - b.at).map(legible);
}

const factIn = (missing: Json): Json => (typeof missing === 'object' && missing !== null && 'fact' in missing ? (missing.fact ?? null) : missing);

const iso = (at: number): string => new Date(at).toISOString();

const FIRST_INSTANT = Date.UTC(2000, 0);

/** Numbers that can only be instants as ISO 8601. */
function legible(entry: Readonly<Record<string, Json | undefined>>): { readonly [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]) => (value === undefined ? [] : [[key, typeof value === 'number' && value >= FIRST_INSTANT ? iso(value) : value]])),
  );
}
