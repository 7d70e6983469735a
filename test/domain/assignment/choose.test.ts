import * as fc from 'fast-check';
import { choose, firstBackAt, somebodyIsBack } from '../../../domain/assignment';
import type { Absences, AssigneeWish } from '../../../domain/assignment';
import { aTicket } from '../../support/a-ticket';
import { CLASSES, INTAKE, POLICY, RECEIVED } from '../../support/bestpack';

const KEYS = { requestType: 'technical', line: 'standard', issue: 'mechanical', tier: 'T1' } as const;
const pick = (absences: Absences = {}, wish?: AssigneeWish, keys: Partial<Record<keyof typeof KEYS, string>> = {}) =>
  choose(POLICY.matrix, { ...KEYS, ...keys } as typeof KEYS, absences, RECEIVED, wish);

describe('the choice of an assignee', () => {
  it('is the first name of the row, with the row in words', () => {
    expect(pick()).toEqual({ to: 'jordan', reason: 'technical · standard · mechanical · T1: first available of jordan → kevin → sean', skipped: [] });
  });

  it('passes over who is away, each with the reason', () => {
    const absences = { jordan: { why: 'training' }, kevin: { until: RECEIVED + 1 } };
    expect(pick(absences)).toMatchObject({
      to: 'sean',
      skipped: [{ who: 'jordan', why: 'away until further notice: training' }, { who: 'kevin', why: 'away until 2026-03-05T17:00:00.001Z' }],
    });
  });

  it('takes somebody whose absence ends at that instant', () => {
    expect(pick({ jordan: { until: RECEIVED } }).to).toBe('jordan');
  });

  it('is nobody when all of the row are away, with every name and reason', () => {
    const chosen = pick({ jordan: {}, kevin: {}, sean: {} });
    expect(chosen.to).toBeUndefined();
    expect(chosen.reason).toBe('technical · standard · mechanical · T1: nobody of jordan → kevin → sean is free');
    expect(chosen.skipped.map(({ who }) => who)).toEqual(['jordan', 'kevin', 'sean']);
  });

  it('is nobody where no row fits', () => {
    expect(pick({}, undefined, { line: 'other' })).toEqual({ reason: 'no row of the matrix matches technical · other · mechanical · T1', skipped: [] });
  });

  it('keeps whoever had the ticket before, on the row or not', () => {
    expect([pick({}, { prefer: 'sean' }).to, pick({}, { prefer: 'ezechiel' }).to]).toEqual(['sean', 'ezechiel']);
    expect(pick({}, { prefer: 'sean' }).reason).toContain('had the ticket before');
  });

  it('falls back to the row when whoever had it is away', () => {
    expect(pick({ sean: {} }, { prefer: 'sean' })).toMatchObject({ to: 'jordan', skipped: [{ who: 'sean' }] });
  });

  it('passes over whoever hands the ticket over', () => {
    expect(pick({}, { except: 'jordan' })).toMatchObject({ to: 'kevin', skipped: [{ who: 'jordan', why: 'hands the ticket over' }] });
  });

  it('is decided by the first row that fits, with what a row leaves out fitting anything', () => {
    const matrix = [{ tier: 'T3', names: ['kalpesh'] }, { line: 'standard', issue: 'electrical', names: ['sean'] }, { names: ['kevin'] }] as const;
    const by = (keys: object) => choose(matrix, { ...KEYS, ...keys }, {}, RECEIVED).to;
    expect([by({ tier: 'T3', issue: 'electrical' }), by({ issue: 'electrical' }), by({})]).toEqual(['kalpesh', 'sean', 'kevin']);
  });

  it('is never somebody who is away, and names everybody whom it passed over', () => {
    const away = fc.dictionary(fc.constantFrom('jordan', 'kevin', 'sean', 'kalpesh'), fc.constant({}));
    fc.assert(
      fc.property(away, fc.option(fc.constantFrom('jordan', 'kalpesh'), { nil: undefined }), (absences, prefer) => {
        const { to, skipped } = pick(absences, prefer === undefined ? {} : { prefer });
        const order = [...new Set([...(prefer === undefined ? [] : [prefer]), 'jordan', 'kevin', 'sean'])];
        expect(to).toBe(order.find((who) => !(who in absences)));
        expect(skipped.map(({ who }) => who)).toEqual(to === undefined ? order : order.slice(0, order.indexOf(to)));
      }),
    );
  });
});

describe('a ticket for which nobody is free', () => {
  const SKIPPED = [{ who: 'jordan', why: 'away' }, { who: 'kevin', why: 'away' }];

  it('looks again when the first of those who were passed over is back', () => {
    expect(firstBackAt(SKIPPED, { jordan: { until: 30 }, kevin: { until: 20 }, sean: { until: 10 } }, 5)).toBe(20);
    expect(firstBackAt(SKIPPED, { jordan: {}, kevin: { until: 20 } }, 20)).toBeUndefined();
    expect(somebodyIsBack(SKIPPED, { jordan: {}, kevin: { until: 20 } }, 20)).toBe(true);
    expect(somebodyIsBack(SKIPPED, { jordan: {}, kevin: { until: 20 } }, 19)).toBe(false);
  });

  const stranded = () => {
    const ticket = aTicket();
    ticket.away({ jordan: {}, kevin: { until: Date.parse('2026-03-09T05:00:00-07:00') }, sean: {} });
    ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES });
    return ticket;
  };

  it('is Allison\'s task meanwhile', () => {
    const ticket = stranded();
    expect(ticket.state.facts.at(-1)).toMatchObject({ name: 'nobodyFree', value: { skipped: [{ who: 'jordan' }, { who: 'kevin' }, { who: 'sean' }] } });
    expect(ticket.desk()).toMatchObject({ assignee: null, fields: { 'Process Step': 'assign/choose', 'Next Due': 'Allison: Assign by hand' } });
  });

  it('goes to the first who is set back', () => {
    const ticket = stranded();
    ticket.away({ jordan: {}, kevin: { until: Date.parse('2026-03-09T05:00:00-07:00') } });
    expect(ticket.desk().assignee).toBe('sean');
  });

  it('goes to the first whose absence is over', () => {
    const ticket = stranded();
    ticket.at('2026-03-09T05:00:00-07:00');
    expect(ticket.desk().assignee).toBe('kevin');
    expect(ticket.told.at(-1)).toEqual({ kind: 'assigned', who: ['kevin'], at: '2026-03-09T12:00:00.000Z' });
  });
});

describe('a hand-over', () => {
  const handed = (data: object) => {
    const ticket = aTicket();
    ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES });
    ticket.act('jordan', 'handOver', data);
    return ticket.desk().assignee;
  };

  it('goes to the colleague who was named, or to the next of the matrix', () => {
    expect([handed({ to: 'sean', reason: 'Electrical' }), handed({ reason: 'On holiday' })]).toEqual(['sean', 'kevin']);
  });
});
