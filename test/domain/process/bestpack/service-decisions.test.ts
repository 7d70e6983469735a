import type { Case } from '../../../../domain/actions/case';
import { serviceDecisions } from '../../../../domain/process/bestpack/service-decisions';
import { ACCEPTED, BOOK_KEVIN, BOOK_PLC, TO_THE_VISIT, aServiceCase, after, answer, at } from '../../../support/a-service-case';
import type { Act } from '../../../support/a-service-case';

const ids = (theCase: Case): readonly string[] => serviceDecisions(theCase).map(({ id, who }) => `${id} ${who}`);

const direct = aServiceCase();
const routed = after(aServiceCase({ customerType: 'endUser' }), ['mary', 'routeToSales', { note: 'Ohio' }]);
const proposed = after(direct, ...TO_THE_VISIT.slice(0, 4));
const ready = after(direct, ...TO_THE_VISIT);
const packed = after(ready, BOOK_PLC, ['mary', 'sendJobPack']);
const accepted = after(ready, ...ACCEPTED);
const onTheDay = at(accepted, '2026-03-12T06:00:00-07:00');

/** What people type into the fields of each page. */
const TYPED: Readonly<Record<string, object>> = { billing: { words: 'Yes' }, distributor: { distributor: 'Acme' }, date: {}, report: { text: 'Belt replaced' } };

describe('what the service track asks of people without a seat', () => {
  it.each<readonly [string, Case, readonly string[]]>([
    ['nothing at its beginning', direct, []],
    ['the manager for her approval', proposed, ['billing/1 allison']],
    ['her again for another proposal', after(proposed, ['mary', 'proposeBilling', { billable: false }]), ['billing/2 allison']],
    ['Sales for the distributor', routed, ['distributor/1 sales']],
    ['nothing more once it is named', after(routed, ['sales', 'nameDistributor', { name: 'Acme' }]), []],
    ['nothing of a third party without a job pack', after(ready, BOOK_PLC), []],
    ['a third party for the date', packed, ['date/1 plcParamedics']],
    ['nothing while the visit is on hold', after(packed, ['mary', 'withdraw', { fact: 'project', reason: 'x' }]), []],
    ['nothing before the day of the visit', accepted, []],
    ['a third party for its report from that day on', onTheDay, ['report/1 plcParamedics']],
    ['it for the report of a visit that Mary says was made', after(accepted, ['mary', 'completeVisit']), ['report/1 plcParamedics']],
    ['nothing once it is in', after(onTheDay, ['plcParamedics', 'submitTripReport', { text: 'x' }]), []],
    ['nothing of our own people', at(after(ready, BOOK_KEVIN, ['kevin', 'completeVisit']), '2026-03-13T06:00:00-07:00'), []],
  ])('%s', (_what, theCase, expected) => {
    expect(ids(theCase)).toEqual(expected);
  });

  it('is closed with the ticket', () => {
    expect(ids({ ...proposed, facts: [...proposed.facts, { name: 'closedAs', n: 1, value: { as: 'spam', reason: 'x' }, at: 0, by: 'mary', door: 'api', round: 1, triage: 1 }] })).toEqual([]);
  });

  it.each([['billing', proposed], ['distributor', routed], ['date', packed], ['report', onTheDay]] as const)('is accepted as the answer to %s', (kind, theCase) => {
    const [decision] = serviceDecisions(theCase);
    const [chosen] = decision?.answers ?? [];
    const act: Act = [decision?.who ?? '', chosen?.action ?? '', { ...TYPED[kind], ...chosen?.data }];
    expect(Object.keys(TYPED[kind] ?? {}).every((name) => decision?.fields.some((field) => field.name === name))).toBe(true);
    expect(answer(theCase, act)).toBe('accepted');
    expect(ids(after(theCase, act))).not.toContain(decision?.id);
  });

  it('shows what has to be known', () => {
    expect(serviceDecisions(routed)[0]?.details).toContainEqual({ label: 'Note', value: 'Ohio' });
    expect(serviceDecisions(proposed)[0]?.details).toContainEqual({ label: 'Proposed', value: 'billable' });
    expect(serviceDecisions(packed)[0]?.details).toContainEqual({ label: 'Date', value: '2026-03-12' });
  });
});
