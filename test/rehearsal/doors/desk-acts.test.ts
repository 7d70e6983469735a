import type { Json } from '../../../domain/json';
import { deskLookOf } from '../../../rehearsal/doors/desk-acts';

const looker = { process: 'bestpack' as const, by: 'jordan', nameOf: (key: string) => (key === 'plcParamedics' ? 'PLC Paramedics' : key) };
const look = (action: string, data: Readonly<Record<string, Json>>) => deskLookOf(action, data, looker);

describe('how an act looks in the desk', () => {
  it.each<[string, Readonly<Record<string, Json>>, Json]>([
    ['take', {}, [{ assignee: 'jordan' }]],
    ['recordDiagnosis', { text: 'A worn roller' }, [{ note: 'Diagnosis: A worn roller' }]],
    ['reportWarranty', { finding: 'Broken weld' }, [{ note: 'Broken weld', macro: 'RGA needed' }]],
    ['acceptRga', { rga: 7 }, [{ fields: { 'RGA Number': '7' } }]],
    ['confirmPrice', { price: 125, currency: 'USD', quantity: 4 }, [{ fields: { 'Price Confirmed': '125 USD × 4' } }]],
    ['confirmPrice', { amount: '1,200.50' }, [{ fields: { 'Price Confirmed': '1,200.50' } }]],
    ['setOrderStatus', { status: 'Shipped', order: 'SO-1' }, [{ status: 'Shipped', fields: { 'Order Number': 'SO-1' } }]],
    ['proposeBilling', { billable: false, reason: 'Warranty' }, [{ note: 'Warranty', fields: { Billing: 'non-billable' } }]],
    ['approveBilling', { words: 'Go ahead' }, [{ note: 'Billing approved: Go ahead' }]],
    ['scheduleVisit', { date: '2026-03-12', path: 'B', company: 'plcParamedics' }, [{ note: 'PLC Paramedics', fields: { 'Visit Date': '2026-03-12', 'Visit Path': 'B' } }]],
    ['rescheduleVisit', { date: '2026-03-13' }, [{ fields: { 'Visit Date': '2026-03-13' } }]],
    ['cancelVisit', { reason: 'Not needed' }, [{ note: 'Not needed', fields: { 'Visit Date': null } }]],
    ['withdraw', { fact: 'purchaseOrder', reason: 'wrong' }, [{ fields: { 'PO Number': null } }]],
  ])('%s with %j', (action, data, saves) => {
    expect(look(action, data)).toEqual(saves);
  });

  it('says so where there is none', () => {
    expect(() => look('openTrack', {})).toThrow('"openTrack" has no look in the desk; there are: addNote,');
    expect(() => look('withdraw', { fact: 'review' })).toThrow('no field in the desk stands for review; there are: project,');
  });
});
