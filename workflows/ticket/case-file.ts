import type { Performed, Saying, Withdrawal } from '../../domain/actions/action';
import type { Case, Who } from '../../domain/actions/case';
import { perform } from '../../domain/actions/perform';
import type { Refusal } from '../../domain/actions/refusal';
import { compileCalendar } from '../../domain/calendar';
import type { Calendar } from '../../domain/calendar';
import type { DeskTicket } from '../../domain/desk-events/desk';
import type { Effect } from '../../domain/effects';
import type { Fact, NewFact } from '../../domain/facts/fact';
import { nextRound, roundOf, triageOf } from '../../domain/facts/fact-book';
import { intentId } from '../../domain/intents';
import type { TicketSettings } from '../../domain/policy/settings';
import { sharedSettings } from '../../domain/policy/shared-settings';
import type { Process } from '../../domain/process/process';
import { where } from '../../domain/process/where';
import type { TicketState } from './state';
import type { TimelineEntry } from '../../domain/facts/timeline';

/**
 * The case file: the only place where facts are recorded. Everything here is synchronous, so that judging an act and
 * recording it are one; whatever needs the outside world is queued for the main loop.
 */
export class CaseFile {
  private compiled: { readonly settings: TicketSettings; readonly calendar: Calendar } | undefined;

  constructor(
    readonly state: TicketState,
    readonly process: Process,
    private readonly now: () => number,
  ) {
    state.settings = sharedSettings(state.settings);
  }

  /** The ticket as the rules see it, at this instant or at the one at which something happened in the desk. */
  view(at: number = this.now()): Case {
    const { facts, settings, ticket, receipts, violations, failed, absences, deputies } = this.state;
    if (this.compiled?.settings !== settings) this.compiled = { settings, calendar: compileCalendar(settings.calendar) };
    return { process: this.process, facts, settings, ticket, receipts, violations, absences, deputies, failed: failed.map(({ effect }) => effect.id), calendar: this.compiled.calendar, now: at };
  }

  /** Judges an act and, unless it is refused, records it with all that follows. */
  act(name: string, data: unknown, who: Who, at: number = this.now()): Refusal | undefined {
    const judged = perform(name, data, this.view(at), who);
    if ('refused' in judged) return judged.refused;
    const { performed } = judged;
    this.note({ at, event: name, by: who.key, door: who.door });
    this.apply(performed, who, at);
    this.say(name, (performed.sayings ?? []).filter(({ always }) => always || who.door !== 'desk'));
    return undefined;
  }

  /** Records facts that need no action of their own: what the desk's log tells, what a sent message proves. */
  record(facts: readonly NewFact[], who: Who, at: number = this.now()): void {
    this.apply({ facts }, who, at);
  }

  /** Takes a fact back; it stays in the timeline. */
  withdraw(withdrawal: Withdrawal, who: Who, at: number): void {
    this.apply({ facts: [], withdraws: [withdrawal] }, who, at);
  }

  /** What the desk shows now: whether it is closed for good is part of where the ticket stands. */
  shows(ticket: DeskTicket): void {
    this.state.ticket = ticket;
    this.derive(this.now());
  }

  /** Time has passed: where the ticket stands may follow from that alone. */
  looksAgain(): void {
    this.derive(this.now());
  }

  /** Another policy from now on: what it makes follow from the facts is recorded at once. */
  adopts(settings: TicketSettings): void {
    this.state.settings = sharedSettings(settings);
    this.note({ at: this.now(), event: 'policyChanged', detail: { version: settings.version } });
    this.follow(this.now());
    this.derive(this.now());
  }

  note(entry: TimelineEntry): void {
    this.state.timeline.push(entry);
  }

  round(): number {
    return roundOf(this.state.facts);
  }

  /** The effect happened (or must not happen any more): it is off the queue for good. */
  carriedOut(id: string, at: number, skipped?: true): void {
    this.state.receipts[id] = { at, ...(skipped ? { skipped } : {}) };
    this.state.queue = this.state.queue.filter((effect) => effect.id !== id);
  }

  /** The effect keeps failing: recorded, and it does not block the queue. */
  failed(effect: Effect, at: number, error: string): void {
    this.carriedOut(effect.id, at);
    this.state.receipts[effect.id] = { at, failed: true };
    this.state.failed.push({ effect, at, error });
    this.note({ at, event: 'failed', detail: { effect: effect.id, error } });
    if (effect.do !== 'tell') this.enqueue(failureNotice(effect.id, error, this.state.settings.owner));
  }

  enqueue(...effects: readonly Effect[]): void {
    const known = new Set([...Object.keys(this.state.receipts), ...this.state.queue.map((effect) => effect.id)]);
    this.state.queue.push(...effects.filter((effect) => !known.has(effect.id)));
  }

  private apply(performed: Performed, who: Who, at: number): void {
    for (const fact of performed.facts) this.add(fact, who, at);
    for (const withdrawal of performed.withdraws ?? []) this.strike(withdrawal, who, at);
    if (performed.settles) this.settle(performed.settles, at);
    this.follow(at);
    this.derive(at);
  }

  /** What follows from the facts by itself is recorded with them, in the name of the process. */
  private follow(at: number): void {
    for (let next = this.process.follows(this.view(at)); next.length > 0; next = this.process.follows(this.view(at))) {
      for (const fact of next) this.add(fact, { key: 'process', door: 'process' }, at);
    }
  }

  private add(fact: NewFact, who: Who, at: number): void {
    const { facts } = this.state;
    const recorded: Fact = {
      ...fact,
      n: facts.filter((f) => f.name === fact.name).length + 1,
      at,
      by: who.key,
      door: who.door,
      round: fact.name === 'roundBegun' ? nextRound(facts) : roundOf(facts),
      triage: triageOf(facts) + (fact.name === 'triage' ? 1 : 0),
    };
    this.state.facts = [...facts, recorded];
    // What happened before the team went live calls nobody now.
    if (at >= (this.state.settings.from ?? at)) this.enqueue(...this.process.consequences(recorded, this.view(at)));
  }

  private strike({ name, n, reason }: Withdrawal, who: Who, at: number): void {
    const i = this.state.facts.findIndex((f) => f.name === name && f.n === n);
    const target = this.state.facts[i];
    if (target) this.state.facts = this.state.facts.with(i, { ...target, withdrawn: { at, by: who.key, reason } });
  }

  private settle({ effect, how, reason }: NonNullable<Performed['settles']>, at: number): void {
    const failed = this.state.failed.find((record) => record.effect.id === effect);
    if (!failed) return;
    this.state.failed = this.state.failed.filter((record) => record !== failed);
    if (how === 'retry') this.retry(failed.effect);
    else this.carriedOut(effect, at, true);
    this.note({ at, event: how === 'retry' ? 'retried' : 'skipped', detail: { effect, ...(reason === undefined ? {} : { reason }) } });
  }

  private retry(effect: Effect): void {
    if (effect.do === 'show') {
      delete this.state.refusedMirror;
      return;
    }
    if (effect.do === 'open') {
      this.state.tracks = this.state.tracks.filter(({ n }) => n !== effect.n);
      return;
    }
    this.state.receipts = Object.fromEntries(Object.entries(this.state.receipts).filter(([id]) => id !== effect.id));
    this.enqueue(effect);
  }

  /** The step follows from the facts; each time it changes, its entry is noted and what it asks for is queued. */
  private derive(at: number): void {
    const step = where(this.view(at)).name;
    if (step === this.state.step) return;
    this.state.step = step;
    const n = (this.state.entries[step] ?? 0) + 1;
    this.state.entries[step] = n;
    this.note({ at, event: `entered ${step}`, detail: { n } });
    this.enqueue(...this.process.onEntry(step, n, this.view(at)));
  }

  /** What the act owes the desk because it was done elsewhere, or did not say itself. */
  private say(name: string, sayings: readonly Saying[]): void {
    const n = this.state.timeline.filter((entry) => entry.event === name).length;
    for (const { kind, always: _always, ...saying } of sayings) {
      this.enqueue({ do: 'say', id: intentId(kind, name, n), ...saying });
    }
  }
}

const failureNotice = (id: string, error: string, owner: string): Effect => ({
  do: 'tell',
  id: intentId('retry', id),
  to: [owner],
  template: 'notice-retry',
  values: { what: id, message: error },
});
