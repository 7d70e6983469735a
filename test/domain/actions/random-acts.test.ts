import * as fc from 'fast-check';
import { perform } from '../../../domain/actions/perform';
import { TICKET_ACTIONS } from '../../../domain/actions/table';
import { bestpack } from '../../../domain/process/bestpack';
import { allSteps } from '../../../domain/process/map';
import { aTicket } from '../../support/a-ticket';
import type { TestTicket } from '../../support/a-ticket';
import { CALENDAR, CLASSES, HOUR, INTAKE, ROSTER } from '../../support/bestpack';
import { VALID } from '../../support/valid-data';

const PEOPLE = [...ROSTER, 'customer', 'temporal-operator', 'process', 'unknown:Omar'];
const ALL = { ...VALID, triage: { ...VALID['triage'], ...INTAKE, note: 'Called in' }, withdraw: { fact: 'diagnosis', reason: 'Wrong' } };
const nonsense = fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 1 }));

type Act = readonly [who: string, name: string, data: unknown];
type Step = { readonly act: Act } | { readonly says: string } | { readonly hours: number };

const sensible: fc.Arbitrary<Act> = fc.tuple(fc.constantFrom('mary', 'jordan', 'allison', 'customer', 'temporal-operator'), fc.constantFrom(...Object.keys(ALL))).map(([who, name]) => [who, name, ALL[name as keyof typeof ALL]]);
const wild: fc.Arbitrary<Act> = fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...TICKET_ACTIONS.map(({ name }) => name), 'fly'), nonsense);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: sensible.map((act) => ({ act })) },
  { weight: 2, arbitrary: wild.map((act) => ({ act })) },
  { weight: 1, arbitrary: fc.constantFrom('It runs', 'Out of office').map((says) => ({ says })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }).map((hours) => ({ hours })) },
);
const steps = fc.array(step, { maxLength: 25, size: 'max' });

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

/** Plays the steps on a ticket that is triaged, and looks at it after each. */
function afterEach(run: readonly Step[], look: (ticket: TestTicket, one: Step) => void): void {
  const ticket = aTicket();
  ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES });
  for (const one of run) {
    play(ticket, one);
    look(ticket, one);
  }
}

describe('whatever anybody does, in whatever order', () => {
  it('leaves the ticket at a step of the map, and its state plain JSON', () => {
    const names = allSteps(bestpack).map(({ name }) => name);
    fc.assert(
      fc.property(steps, (run) =>
        afterEach(run, ({ state }) => {
          expect(names).toContain(state.step);
          expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        }),
      ),
      { numRuns: 40 },
    );
  });

  it('records nothing where it is refused', () => {
    fc.assert(
      fc.property(steps, fc.oneof(sensible, wild), (run, [who, name, data]) => {
        const ticket = aTicket();
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
      fc.property(steps, (run) =>
        afterEach(run, ({ state: { facts } }) => {
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
      fc.property(steps, fc.oneof(sensible, wild), (run, [who, name, data]) => {
        const ticket = aTicket();
        for (const one of run) play(ticket, one);
        const { calendar, ...rest } = ticket.file.view();
        const theCase = { ...freeze(structuredClone(rest)), calendar };
        expect(() => perform(name, freeze(structuredClone(data)), theCase, { key: who, door: 'api' })).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });

  it('never forgets a fact: what is recorded stays, at most withdrawn', () => {
    fc.assert(
      fc.property(steps, (run) => {
        let before: readonly { readonly name: string; readonly n: number; readonly value: unknown }[] = [];
        afterEach(run, ({ state: { facts } }) => {
          expect(facts.slice(0, before.length).map(({ name, n, value }) => ({ name, n, value }))).toEqual(before);
          before = facts.map(({ name, n, value }) => ({ name, n, value }));
        });
      }),
      { numRuns: 30 },
    );
  });
});
