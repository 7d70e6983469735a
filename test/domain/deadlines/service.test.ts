import type { Case } from '../../../domain/actions/case';
import { serviceDues } from '../../../domain/deadlines/service';
import { ACCEPTED, BOOK_KEVIN, BOOK_PLC, NEXT_VISIT, TO_THE_VISIT, aServiceCase, after, at } from '../../support/a-service-case';
import type { Act } from '../../support/a-service-case';
import { iso, instant } from '../../support/bestpack';

/** Every due as `instant id → people`, with the instants in UTC; `sent` says what went out and when. */
const dues = ({ facts, settings, calendar }: Case, sent: Readonly<Record<string, string>> = {}): readonly string[] =>
  serviceDues({ facts, settings, calendar, sentAt: (id) => (sent[id] === undefined ? undefined : instant(sent[id])) }).map(
    ({ at: when, effect }) => `${iso(when)?.slice(0, 16)} ${effect.id} → ${effect.do === 'tell' ? effect.to.join('+') : effect.do}`,
  );

const ready = after(aServiceCase(), ...TO_THE_VISIT);
const COMPLETE: Act = ['mary', 'completeVisit'];
const REPORT: Act = ['mary', 'submitTripReport', { text: 'Done' }];
const onMonday = (theCase: Case): Case => at(theCase, '2026-03-16T09:00:00-07:00');
const made = after(onMonday(after(ready, BOOK_KEVIN)), COMPLETE);
const reported = after(made, REPORT);
const invoiced = after(reported, ['mary', 'recordInvoice', { number: 'INV-1' }]);
const NEXT_ON_MONDAY: readonly Act[] = [...NEXT_VISIT.slice(0, 2), ['mary', 'scheduleVisit', { date: '2026-03-16', who: 'kevin' }]];

describe('the clocks of the service track', () => {
  it('chase Sales every two business days, each counted from when the one before went out', () => {
    const routed = after(aServiceCase({ customerType: 'endUser' }), ['mary', 'routeToSales']);
    expect(dues(routed)).toEqual(['2026-03-09T16:00 overdue/sales/1/1 → sales']);
    expect(dues(routed, { 'overdue/sales/1/1': '2026-03-10T09:00:00-07:00' })).toEqual(['2026-03-12T16:00 overdue/sales/1/2 → sales']);
    expect(dues(after(routed, ['sales', 'nameDistributor', { name: 'Acme' }]))).toEqual([]);
  });

  it('give the page to whoever decides on it, and to nobody else', () => {
    const packed = after(ready, BOOK_PLC, ['mary', 'sendJobPack']);
    expect(serviceDues({ ...packed, sentAt: () => undefined }).map(({ effect }) => (effect.do === 'tell' ? [effect.to, effect.link] : []))).toEqual([
      [['plcParamedics'], { to: 'decision', decision: 'date/1', who: 'plcParamedics' }],
      [['mary'], undefined],
    ]);
  });

  it('chase a third party and Mary for the date, until it is accepted', () => {
    const packed = after(ready, BOOK_PLC, ['mary', 'sendJobPack']);
    expect(dues(packed)).toEqual(['2026-03-09T16:00 overdue/date/1/1 → plcParamedics', '2026-03-09T16:00 overdue/acceptance/1/1 → mary']);
    expect(dues(after(ready, BOOK_PLC))).toEqual([]);
  });

  it('ask a third party for its report when the day of the visit is over', () => {
    const accepted = after(ready, ...ACCEPTED);
    expect(dues(accepted)).toEqual(['2026-03-13T12:00 overdue/visit/1/1 → plcParamedics']);
    expect(dues(accepted, { 'overdue/visit/1/1': '2026-03-13T05:00:00-07:00' })).toEqual(['2026-03-17T12:00 overdue/visit/1/2 → plcParamedics']);
    expect(dues(after(accepted, ['mary', 'withdraw', { fact: 'project', reason: 'x' }]))).toEqual([]);
  });

  it('warn of the trip report at half and three quarters of its three business days, then tell the owner too', () => {
    expect(dues(made)).toEqual([
      '2026-03-17T22:00 warning/report/1/50 → kevin',
      '2026-03-18T19:00 warning/report/1/75 → kevin',
      '2026-03-19T16:00 overdue/report/1/visitor/1 → kevin',
      '2026-03-19T16:00 overdue/report/1/owner/1 → allison',
    ]);
    expect(dues(made, { 'overdue/report/1/owner/1': '2026-03-19T09:00:00-07:00' }).at(-1)).toBe('2026-03-23T16:00 overdue/report/1/owner/2 → allison');
  });

  it('give the page for the report to the third party alone', () => {
    const links = (theCase: Case): readonly unknown[] => serviceDues({ ...theCase, sentAt: () => undefined }).map(({ effect }) => (effect.do === 'tell' ? effect.link?.to : effect.do));
    expect(links(made)).toEqual([undefined, undefined, undefined, undefined]);
    expect(links(after(ready, ...ACCEPTED, COMPLETE))).toEqual(['decision', 'decision', 'decision', undefined]);
  });

  it('chase neither invoice nor project of a visit while another is not reported or invoiced', () => {
    const second = after(reported, ...NEXT_ON_MONDAY, COMPLETE);
    expect(dues(second).filter((due) => /invoice|project/.test(due))).toEqual([]);
    expect(dues(after(invoiced, ...NEXT_ON_MONDAY, COMPLETE, REPORT))).toEqual(['2026-03-18T16:00 overdue/invoice/2/1 → mary']);
  });

  it('chase the invoice after the report, and the project after the invoice', () => {
    expect(dues(reported)).toEqual(['2026-03-18T16:00 overdue/invoice/1/1 → mary']);
    expect(dues(invoiced)).toEqual(['2026-03-18T16:00 overdue/project/1/1 → mary']);
    expect(dues(after(invoiced, ['mary', 'closeProject']))).toEqual([]);
  });
});
