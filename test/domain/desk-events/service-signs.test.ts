import type { Case } from '../../../domain/actions/case';
import type { DeskSave } from '../../../domain/desk-events/desk';
import { applySave } from '../../../domain/desk-events/apply-save';
import type { Meaning } from '../../../domain/desk-events/meaning';
import { serviceActs } from '../../../domain/desk-events/service-signs';
import { serviceFields } from '../../../domain/process/bestpack/service-fields';
import { BOOK_KEVIN, NEXT_VISIT, TO_THE_VISIT, aServiceCase, after } from '../../support/a-service-case';
import type { Act } from '../../support/a-service-case';

const direct = aServiceCase();
const ready = after(direct, ...TO_THE_VISIT);
const booked = after(ready, BOOK_KEVIN);
const COMPLETE: Act = ['mary', 'completeVisit'];

/** What a save means on a desk that shows what the facts say, or `fields` besides. */
function meant(theCase: Case, who: string, changes: DeskSave['changes']['fields'], note?: string, fields: Case['ticket']['fields'] = {}): readonly Meaning[] {
  const before = { ...theCase.ticket, fields: { ...serviceFields(theCase), ...fields } };
  const comment = note === undefined ? {} : { comment: { public: false, text: note, automatic: false } };
  const save: DeskSave = { id: '9', at: theCase.now, author: { kind: 'agent', key: who, name: who }, changes: { ...(changes === undefined ? {} : { fields: changes }) }, ...comment };
  return serviceActs(save, { ...theCase, ticket: applySave(before, save) }, before);
}

const acts = (meanings: readonly Meaning[]): readonly unknown[] => meanings.map(({ act, facts }) => (act ? [act.name, act.data] : facts));

describe('the service fields of the desk', () => {
  it.each([
    ['NetSuite Project', 'PRJ-7', 'recordProject', { number: 'PRJ-7' }],
    ['Service Call Number', 'SC-9', 'recordServiceCallNumber', { number: 'SC-9' }],
    ['PO Number', 'PO-1', 'recordPo', { number: 'PO-1' }],
    ['Trip Report', 'https://drive.example/r', 'submitTripReport', { text: 'https://drive.example/r' }],
    ['Invoice', 'INV-1', 'recordInvoice', { number: 'INV-1' }],
    ['Billing', 'non-billable', 'proposeBilling', { billable: 'non-billable' }],
  ])('%s is an act, and is put back where the act is refused', (title, value, name, data) => {
    expect(meant(direct, 'mary', { [title]: value })).toEqual([{ act: { name, data, held: { fields: { [title]: { value, before: null } } } } }]);
  });

  it('are no news when they say what is known', () => {
    expect(meant(booked, 'mary', serviceFields(booked))).toEqual([]);
  });

  it('are put back to what is known', () => {
    expect(meant(ready, 'kevin', { 'NetSuite Project': 'X' })[0]?.act?.held).toEqual({ fields: { 'NetSuite Project': { value: 'X', before: 'PRJ-7' } } });
  });

  it('take back all that they stand for when they are emptied', () => {
    const corrected = after(ready, ['mary', 'recordProject', { number: 'PRJ-8' }]);
    const withdrawal = ['withdraw', { fact: 'project', reason: 'cleared in the desk' }];
    expect(acts(meant(corrected, 'mary', { 'NetSuite Project': null }))).toEqual([withdrawal, withdrawal]);
    expect(acts(meant(ready, 'mary', { 'PO Number': '' }))).toEqual([['withdraw', { fact: 'purchaseOrder', reason: 'cleared in the desk' }]]);
    expect(meant(direct, 'mary', { 'PO Number': null })).toEqual([]);
  });
});

describe('the billing in the desk', () => {
  const proposed = after(direct, ...TO_THE_VISIT.slice(0, 4));

  it('is approved by what the manager sets, as her own decision', () => {
    expect(acts(meant(after(direct, ...TO_THE_VISIT.slice(0, 2)), 'allison', { Billing: 'billable' }))).toEqual([
      [{ name: 'billing', value: { billable: true } }],
      ['approveBilling', { billable: 'billable' }],
    ]);
    expect(acts(meant(proposed, 'allison', { Billing: 'non-billable' }, 'Billing approved\nWarranty'))).toEqual([
      [{ name: 'billing', value: { billable: false } }],
      ['approveBilling', { words: 'Warranty', billable: 'non-billable' }],
    ]);
  });

  it('needs a project from her too', () => {
    expect(acts(meant(direct, 'allison', { Billing: 'billable' }))).toEqual([['approveBilling', { billable: 'billable' }]]);
  });

  it.each([
    ['Billing approved: go ahead', [['approveBilling', { words: 'go ahead' }]]],
    ['**Billing approved**', [['approveBilling', {}]]],
    ['Is the billing approved?', []],
  ])('is approved by her note: %s', (note, expected) => {
    expect(acts(meant(proposed, 'allison', undefined, note))).toEqual(expected);
    expect(meant(proposed, 'mary', undefined, note)).toEqual([]);
  });
});

describe('the visit in the desk', () => {
  it.each<readonly [string, object, string | undefined, object]>([
    ['a date and our technician', { 'Visit Date': '2026-03-12' }, 'Sean goes', { date: '2026-03-12', path: undefined, who: 'sean' }],
    ['a date on path B', { 'Visit Date': '2026-03-12', 'Visit Path': 'B' }, 'Sean says: book PLC Paramedics!', { date: '2026-03-12', path: 'B', who: 'plcParamedics' }],
    ['a date alone', { 'Visit Date': '2026-03-12' }, undefined, { date: '2026-03-12', path: undefined }],
  ])('is booked by %s', (_what, fields, note, data) => {
    expect(acts(meant(ready, 'mary', { ...fields }, note))).toEqual([['scheduleVisit', data]]);
  });

  it('is held back with its date and path', () => {
    expect(meant(direct, 'mary', { 'Visit Date': '2026-03-12', 'Visit Path': 'B' })[0]?.act?.held).toEqual({
      fields: { 'Visit Date': { value: '2026-03-12', before: null }, 'Visit Path': { value: 'B', before: null } },
    });
  });

  it('is made by the technician of the ticket where nobody is named', () => {
    const technical = { ...ready, ticket: { ...ready.ticket, assignee: 'jordan' } };
    expect(acts(meant(technical, 'mary', { 'Visit Date': '2026-03-12' }))).toEqual([['scheduleVisit', { date: '2026-03-12', path: undefined, who: 'jordan' }]]);
  });

  it('is completed by a name that comes in the next save', () => {
    expect(acts(meant(ready, 'mary', undefined, 'Kevin goes', { 'Visit Date': '2026-03-12' }))).toEqual([['scheduleVisit', { date: '2026-03-12', path: undefined, who: 'kevin' }]]);
    expect(meant(booked, 'mary', undefined, 'Kevin goes')).toEqual([]);
  });

  it('is moved by another date, with its person unless another is named', () => {
    expect(acts(meant(booked, 'mary', { 'Visit Date': '2026-03-16' }))).toEqual([['rescheduleVisit', { date: '2026-03-16' }]]);
    expect(acts(meant(booked, 'mary', { 'Visit Path': 'B' }, 'Vanpack'))).toEqual([['rescheduleVisit', { date: '2026-03-12', path: 'B', who: 'vanpack' }]]);
  });

  it('is taken off its hold by another date', () => {
    const held = after(booked, ['mary', 'withdraw', { fact: 'project', reason: 'x' }]);
    expect(acts(meant(held, 'mary', { 'Visit Date': '2026-03-16' }))).toEqual([['resumeVisit', { date: '2026-03-16' }]]);
  });

  it('is cancelled by an emptied date, with the comment as the reason', () => {
    expect(acts(meant(booked, 'mary', { 'Visit Date': null }, 'Too early'))).toEqual([['cancelVisit', { reason: 'Too early' }]]);
    expect(acts(meant(booked, 'mary', { 'Visit Date': null }))).toEqual([['cancelVisit', { reason: 'cleared in the desk' }]]);
    expect(meant(ready, 'mary', { 'Visit Date': null })).toEqual([]);
  });
});

describe('what the fields show', () => {
  it('is what the facts say, empty where nothing stands', () => {
    expect(serviceFields(booked)).toEqual({
      'Service Call Number': 'SC-9', 'NetSuite Project': 'PRJ-7', Billing: 'billable', 'PO Number': 'PO-1', 'Visit Date': '2026-03-12', 'Visit Path': 'A', 'Trip Report': '', Invoice: '',
    });
    expect(new Set(Object.values(serviceFields(direct)))).toEqual(new Set(['']));
  });

  it.each([['See https://drive.example/r for all', 'https://drive.example/r'], ['Belt replaced', 'received 2026-03-05']])('of the report %s is %s', (text, shown) => {
    const reported = after(booked, COMPLETE, ['mary', 'submitTripReport', { text }], ['mary', 'recordInvoice', { number: 'INV-1' }]);
    expect(serviceFields(reported)).toMatchObject({ 'PO Number': 'PO-1', 'Visit Date': '2026-03-12', 'Trip Report': shown, Invoice: 'INV-1' });
  });

  it('of a visit is empty again once the next is prepared', () => {
    const next = after(booked, COMPLETE, ['mary', 'sendEstimate', { amount: 80 }]);
    expect(serviceFields(next)).toMatchObject({ 'PO Number': '', 'Visit Date': '', 'NetSuite Project': 'PRJ-7' });
    expect(serviceFields(after(next, ['mary', 'recordPo', { number: 'PO-2' }]))).toMatchObject({ 'PO Number': 'PO-2' });
  });

  it('of the invoice is empty again once another report is in', () => {
    const report: Act = ['mary', 'submitTripReport', { text: 'x' }];
    expect(serviceFields(after(booked, COMPLETE, report, ['mary', 'recordInvoice', { number: 'INV-1' }], ...NEXT_VISIT, COMPLETE, report))).toMatchObject({ Invoice: '' });
  });
});
