import { partsDues, rgaDues } from '../../../domain/deadlines/parts';
import type { TrackDues } from '../../../domain/deadlines/track-case';
import { anAcceptedCase, anOrderedCase, aPartsCase, aPricedCase, aQuotedCase, aRequestedCase, underWarranty } from '../../support/a-parts-case';
import type { CaseInTheMaking } from '../../support/a-case';
import { iso } from '../../support/bestpack';

const dues = (rule: TrackDues, { facts, settings, calendar, receipts }: CaseInTheMaking) =>
  rule({ facts, settings, calendar, sentAt: (id) => receipts[id]?.at }).map(({ at, effect }) => [iso(at), effect.id, 'to' in effect ? effect.to : effect.do]);

describe('the clocks of the parts track', () => {
  it('chase Rita for a price every eight business hours, each counted from the one before', () => {
    const theCase = aRequestedCase();
    expect(dues(partsDues, theCase)).toEqual([['2026-03-06T01:00:00.000Z', 'overdue/price/1/1', ['rita']]]);
    const reminded = theCase.at('2026-03-06T07:00:00-08:00').sent('overdue/price/1/1');
    expect(dues(partsDues, reminded)).toEqual([['2026-03-06T23:00:00.000Z', 'overdue/price/1/2', ['rita']]]);
  });

  it.each([
    ['a confirmed price', aPricedCase()],
    ['a quote that is with the customer', aQuotedCase()],
    ['a shipped order', anOrderedCase('Shipped')],
    ['nothing yet', aPartsCase()],
  ])('chase nobody for %s', (_what, theCase) => {
    expect(dues(partsDues, theCase)).toEqual([]);
  });

  it('chase Customer Service for an order that does not change for five business days', () => {
    const ordered = anOrderedCase('Back Ordered');
    expect(dues(partsDues, ordered)).toEqual([['2026-03-12T16:00:00.000Z', 'overdue/order/1/1', ['customerService']]]);
    const changed = ordered.at('2026-03-10T10:00:00-07:00').fact('orderStatus', { status: 'PO Firmed' });
    expect(dues(partsDues, changed)).toEqual([['2026-03-17T17:00:00.000Z', 'overdue/order/2/1', ['customerService']]]);
  });

  it('chase Customer Service for an accepted quote that became no order', () => {
    expect(dues(partsDues, anAcceptedCase())).toEqual([['2026-03-12T16:00:00.000Z', 'overdue/accepted-quote/1/1', ['customerService']]]);
  });
});

describe('the RGA of a warranty case', () => {
  it('is chased every two business days, whatever the track', () => {
    const found = underWarranty(aPartsCase());
    expect(dues(rgaDues, found)).toEqual([['2026-03-09T16:00:00.000Z', 'overdue/rga/1/1', ['customerService']]]);
    const reminded = found.at('2026-03-09T09:00:00-07:00').sent('overdue/rga/1/1');
    expect(dues(rgaDues, reminded)).toEqual([['2026-03-11T16:00:00.000Z', 'overdue/rga/1/2', ['customerService']]]);
  });

  it('is owed until it is handed off', () => {
    expect(dues(rgaDues, aPartsCase())).toEqual([]);
    expect(dues(rgaDues, underWarranty(aPartsCase()).fact('rgaHandedOff', { number: '815' }))).toEqual([]);
  });
});
