import * as fc from 'fast-check';
import { perform } from '../../../domain/actions/perform';
import { TICKET_ACTIONS } from '../../../domain/actions/table';
import { bestpackSettings } from '../../../domain/policy/settings';
import { bestpack } from '../../../domain/process/bestpack/process';
import { allSteps } from '../../../domain/process/map';
import type { Fact } from '../../../domain/facts/fact';
import type { Facts } from '../../../domain/facts/fact-book';
import { missingForVisit } from '../../../domain/facts/service-readings';
import { leadingKind, tracksOf } from '../../../domain/facts/tracks';
import type { FactName } from '../../../domain/facts/values';
import { aTicket } from '../../support/a-ticket';
import type { TestTicket } from '../../support/a-ticket';
import { PATHS, begin } from '../../support/beginnings';
import { CALENDAR, HOUR, INTAKE, ROSTER } from '../../support/bestpack';
import { VALID } from '../../support/valid-data';

const PEOPLE = [...ROSTER, 'customer', 'temporal-operator', 'process', 'unknown:Zoe'];
const WORKERS = ['mary', 'jordan', 'kevin', 'allison', 'customerService', 'rita', 'customer', 'temporal-operator'] as const;
const KINDS = ['technical', 'parts', 'service'] as const;
/** Each action with data that it takes, and others that it takes as well. */
const ALL: readonly (readonly [name: string, data: object])[] = [
  ...Object.entries({ ...VALID, triage: { ...VALID['triage'], ...INTAKE, note: 'Called in' } }),
  ...KINDS.flatMap((track) => ['openTrack', 'cancelTrack', 'setLeadingTrack'].map((name) => [name, { track, reason: 'x' }] as const)),
  ...KINDS.map((requestType) => ['retriage', { requestType, reason: 'x' }] as const),
  ...(['diagnosis', 'purchaseOrder', 'billingApproval', 'priceConfirmed', 'quote', 'visit', 'track', 'confirmation', 'solved'] as const).map((fact) => ['withdraw', { fact, reason: 'Wrong' }] as const),
  ...['Back Ordered', 'Shipped'].map((status) => ['setOrderStatus', { status, order: 'SO-1', reason: 'x' }] as const),
];
const nonsense = fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 1 }));

type Act = readonly [who: string, name: string, data: unknown];
type Step = { readonly act: Act } | { readonly says: string } | { readonly hours: number };

const sensible: fc.Arbitrary<Act> = fc.tuple(fc.constantFrom(...WORKERS), fc.constantFrom(...ALL)).map(([who, [name, data]]) => [who, name, data]);
const wild: fc.Arbitrary<Act> = fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...TICKET_ACTIONS.map(({ name }) => name), 'fly'), nonsense);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: sensible.map((act) => ({ act })) },
  { weight: 2, arbitrary: wild.map((act) => ({ act })) },
  { weight: 1, arbitrary: fc.constantFrom('It runs', 'Out of office').map((says) => ({ says })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }).map((hours) => ({ hours })) },
);
const steps = fc.array(step, { maxLength: 20, size: 'max' });

function play(ticket: TestTicket, one: Step): void {
  if ('says' in one) ticket.customer(one.says);
  else if ('hours' in one) ticket.at(new Date(CALENDAR.add(ticket.file.view().now, one.hours * HOUR)).toISOString());
  else ticket.act(...one.act);
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** A ticket of some kind, some way on its way. */
const beginning = fc.constantFrom(...KINDS).chain((kind) => fc.tuple(fc.constant(kind), fc.integer({ min: 1, max: PATHS[kind].length })));
type Beginning = readonly [kind: (typeof KINDS)[number], acts: number];

/** Plays the steps on a ticket that began so, and looks at it before the first and after each. */
function afterEach([kind, acts]: Beginning, run: readonly Step[], look: (ticket: TestTicket) => void): void {
  const ticket = aTicket();
  begin(ticket, kind, acts);
  look(ticket);
  for (const one of run) {
    play(ticket, one);
    look(ticket);
  }
}

const valuesOf = <N extends FactName>(facts: Facts, name: N): readonly (Fact<N> & { readonly at: number })[] => facts.filter((f): f is Fact<N> => f.name === name);

/** The facts as they stood when that one was recorded. */
function before(facts: Facts, one: Fact): Facts {
  return facts.slice(0, facts.indexOf(one)).map((f) => (f.withdrawn && f.withdrawn.at >= one.at ? withoutWithdrawal(f) : f));
}
const withoutWithdrawal = ({ withdrawn: _withdrawn, ...f }: Fact): Fact => f;

describe('whatever anybody does, in whatever order', () => {
  it('leaves the ticket at a step of the map, with one track of a kind, and its state plain JSON', () => {
    const names = allSteps(bestpack).map(({ name }) => name);
    fc.assert(
      fc.property(beginning, steps, (begun, run) =>
        afterEach(begun, run, ({ state }) => {
          expect(names).toContain(state.step);
          expect(JSON.parse(JSON.stringify(state))).toEqual(state);
          const kinds = tracksOf(state.facts).map(({ kind }) => kind);
          expect(kinds).toEqual([...new Set(kinds)]);
          expect(kinds.length > 0).toBe(leadingKind(state.facts) !== undefined);
        }),
      ),
      { numRuns: 40 },
    );
  });

  it('books no visit before its six facts stand, and quotes no price that Rita did not confirm', () => {
    fc.assert(
      fc.property(beginning, steps, (begun, run) => {
        const ticket = aTicket();
        begin(ticket, ...begun);
        for (const one of run) play(ticket, one);
        const { facts, settings } = ticket.state;
        for (const visit of valuesOf(facts, 'visit')) expect(missingForVisit(before(facts, visit), bestpackSettings(settings).poRequired)).toEqual([]);
        for (const { value } of valuesOf(facts, 'quote')) {
          const confirmed = valuesOf(facts, 'priceConfirmed').find(({ n }) => n === value.confirmation)?.value;
          expect([value.part, value.quantity, value.price, value.currency]).toEqual([confirmed?.part, confirmed?.quantity, confirmed?.price, confirmed?.currency]);
        }
        const reserved = [...valuesOf(facts, 'priceConfirmed'), ...valuesOf(facts, 'billingApproval'), ...valuesOf(facts, 'articleWaived')];
        expect(reserved.filter(({ by }) => !['rita', 'allison'].includes(by))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('records nothing where it is refused', () => {
    fc.assert(
      fc.property(beginning, steps, fc.oneof(sensible, wild), (begun, run, [who, name, data]) => {
        const ticket = aTicket();
        begin(ticket, ...begun);
        for (const one of run) play(ticket, one);
        const before = structuredClone(ticket.state);
        if (ticket.file.act(name, data, { key: who, door: 'api' })) expect(ticket.state).toEqual(before);
        else expect(ticket.state.timeline.length).toBeGreaterThan(before.timeline.length);
      }),
      { numRuns: 60 },
    );
  });

  it('is solved only with the customer\'s confirmation or at the end of the ladder', () => {
    fc.assert(
      fc.property(beginning, steps, (begun, run) =>
        afterEach(begun, run, ({ state: { facts } }) => {
          for (const solved of facts.filter(({ name }) => name === 'solved')) {
            const grounds = facts.filter(({ name, round }) => (name === 'confirmation' || name === 'ladderExhausted') && round === solved.round);
            expect(grounds.length).toBeGreaterThan(0);
          }
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('is judged without a change to the case', () => {
    fc.assert(
      fc.property(beginning, steps, fc.oneof(sensible, wild), (begun, run, [who, name, data]) => {
        const ticket = aTicket();
        begin(ticket, ...begun);
        for (const one of run) play(ticket, one);
        const { calendar, process, ...rest } = ticket.file.view();
        const theCase = { ...freeze(structuredClone(rest)), calendar, process };
        expect(() => perform(name, freeze(structuredClone(data)), theCase, { key: who, door: 'api' })).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });

  it('never forgets a fact: what is recorded stays, at most withdrawn', () => {
    fc.assert(
      fc.property(beginning, steps, (begun, run) => {
        let earlier: readonly { readonly name: string; readonly n: number; readonly value: unknown }[] = [];
        afterEach(begun, run, ({ state: { facts } }) => {
          expect(facts.slice(0, earlier.length).map(({ name, n, value }) => ({ name, n, value }))).toEqual(earlier);
          earlier = facts.map(({ name, n, value }) => ({ name, n, value }));
        });
      }),
      { numRuns: 30 },
    );
  });
});
