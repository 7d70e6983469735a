import { applySave } from '../../../domain/desk-events/apply-save';
import type { DeskSave } from '../../../domain/desk-events/desk';
import { partsActs } from '../../../domain/desk-events/parts-signs';
import { partsFields } from '../../../domain/process/bestpack/parts-fields';
import { anAcceptedCase, anIdentifiedCase, anOrderedCase, aPartsCase, aPricedCase, aQuotedCase, aRequestedCase, underWarranty } from '../../support/a-parts-case';
import type { CaseInTheMaking } from '../../support/a-case';

type Fields = Readonly<Record<string, string | null>>;

/** What a save of Customer Service means, on a ticket whose fields show the facts. */
function meanings(theCase: CaseInTheMaking, changes: DeskSave['changes'], note?: string) {
  const before = { ...theCase.ticket, fields: { ...theCase.ticket.fields, ...partsFields(theCase) } };
  const comment = note === undefined ? {} : { comment: { public: false, text: note, automatic: false } };
  const save: DeskSave = { id: '9', at: theCase.now, author: { kind: 'agent', key: 'customerService', name: 'Customer Service' }, changes, ...comment };
  return partsActs(save, { ...theCase, ticket: applySave(before, save) }, before);
}

const acts = (theCase: CaseInTheMaking, changes: DeskSave['changes'], note?: string) => meanings(theCase, changes, note).map(({ act }) => [act?.name, act?.data]);
const typed = (theCase: CaseInTheMaking, fields: Fields) => acts(theCase, { fields });

describe('a field of the parts form', () => {
  it('Part Number is evidence, wherever the part was found', () => {
    expect(meanings(aPartsCase(), { fields: { 'Part Number': ' TH-100 ' } })).toEqual([{ facts: [{ name: 'part', value: { part: 'TH-100' } }], event: 'recordLookup' }]);
  });

  it.each([
    ['125', { price: '125' }],
    ['1,200.50 USD', { price: '1,200.50', currency: 'USD' }],
    ['125.00 EUR × 4', { price: '125.00', currency: 'EUR', quantity: '4' }],
    ['cheap', { price: 'cheap' }],
  ])('Price Confirmed with %s is judged as a price', (text, data) => {
    expect(typed(aRequestedCase(), { 'Price Confirmed': text })).toEqual([['confirmPrice', data]]);
  });

  it('Quote Number stands for the quote, and must not stay if that is refused', () => {
    expect(meanings(aPartsCase(), { fields: { 'Quote Number': 'Q-7' } })).toEqual([
      { act: { name: 'sendQuote', data: { number: 'Q-7', told: false }, held: { fields: { 'Quote Number': { value: 'Q-7', before: null } } } } },
    ]);
  });

  it('RGA Number hands the RGA off', () => {
    expect(typed(underWarranty(aPartsCase()), { 'RGA Number': '815' })).toEqual([['acceptRga', { number: '815' }]]);
  });

  it.each([
    ['Part Number', 'TH-100', aQuotedCase()],
    ['Price Confirmed', '125.00 USD × 4', aQuotedCase()],
    ['Price Confirmed', '125', aQuotedCase()],
    ['Quote Number', 'Q35436-1', aQuotedCase()],
    ['Order Number', 'PO-9', aQuotedCase().fact('quoteAnswer', { quote: 1, answer: 'accepted', order: 'PO-9' })],
    ['RGA Number', '815', underWarranty(aPartsCase()).fact('rgaHandedOff', { number: '815' })],
  ])('%s with %s is no news when the facts say so', (title, text, theCase) => {
    expect(typed(theCase, { [title]: text })).toEqual([]);
  });

  it.each([
    ['Part Number', 'part', anIdentifiedCase()],
    ['Price Confirmed', 'priceConfirmed', aPricedCase()],
    ['Quote Number', 'quote', aQuotedCase()],
    ['Order Number', 'quoteAnswer', aQuotedCase().fact('quoteAnswer', { quote: 1, answer: 'accepted', order: 'PO-9' })],
    ['RGA Number', 'rgaHandedOff', underWarranty(aPartsCase()).fact('rgaHandedOff', { number: '815' })],
  ])('%s that is emptied takes back the %s', (title, fact, theCase) => {
    expect(typed(theCase, { [title]: null })).toEqual([['withdraw', { fact, reason: 'cleared in the desk' }]]);
    expect(typed(aPartsCase(), { [title]: null })).toEqual([]);
  });

  it('Order Number that is emptied unmakes no order that is under way', () => {
    expect(typed(anOrderedCase('Shipped').fact('orderStatus', { status: 'Shipped', order: 'SO-1' }), { 'Order Number': null })).toEqual([]);
  });
});

describe('an order in the desk', () => {
  it.each([['open', aQuotedCase()], ['accepted', anAcceptedCase()]])('accepts a quote by its number: %s', (_state, theCase) => {
    expect(typed(theCase, { 'Order Number': 'PO-9' })).toEqual([['recordQuoteAnswer', { answer: 'accepted', order: 'PO-9' }]]);
  });

  it('without a quote is refused by its number alone', () => {
    expect(typed(aPartsCase(), { 'Order Number': 'PO-9' })).toEqual([['recordQuoteAnswer', { answer: 'accepted', order: 'PO-9' }]]);
  });

  it('has the status that is set, with the comment as the reason', () => {
    expect(meanings(anOrderedCase('Shipped'), { status: { from: 'Shipped', to: 'IN WMS' } }, 'Came back')).toEqual([
      { act: { name: 'setOrderStatus', data: { status: 'IN WMS', reason: 'Came back' }, held: { status: 'IN WMS' } } },
    ]);
  });

  it.each([
    ['in one save', { 'Order Number': 'SO-1' }, aPartsCase()],
    ['the number in the save before', undefined, aPartsCase().desk({ fields: { 'Order Number': 'SO-1' } })],
  ])('without a quote is one with number and status: %s', (_how, fields, theCase) => {
    expect(acts(theCase, { status: { to: 'PO Firmed' }, ...(fields ? { fields } : {}) })).toEqual([['setOrderStatus', { status: 'PO Firmed', order: 'SO-1' }]]);
  });

  it('holds number and status together when the act is refused', () => {
    const [meaning] = meanings(aPartsCase(), { status: { to: 'PO Firmed' }, fields: { 'Order Number': 'SO-1' } });
    expect(meaning?.act?.held).toEqual({ status: 'PO Firmed', fields: { 'Order Number': { value: 'SO-1', before: null } } });
  });

  it('accepts the quote and has its status in one save', () => {
    expect(acts(aQuotedCase(), { status: { to: 'PO Firmed' }, fields: { 'Order Number': 'PO-9' } }).map(([name]) => name)).toEqual(['recordQuoteAnswer', 'setOrderStatus']);
  });

  it('gets its number put right', () => {
    const ordered = aPartsCase().fact('orderStatus', { status: 'PO Firmed', order: 'SO-1' });
    expect(typed(ordered, { 'Order Number': 'SO-2' })).toEqual([['setOrderStatus', { status: 'PO Firmed', order: 'SO-2' }]]);
  });

  it.each([
    ['a status that stands', anOrderedCase('Shipped'), 'Shipped'],
    ['a status of another kind', anAcceptedCase(), 'Waiting on Customer'],
    ['a status of a solved ticket', anAcceptedCase().fact('solved', { closedBy: 'confirmation' }), 'Shipped'],
  ])('is not meant by %s', (_what, theCase, to) => {
    expect(acts(theCase, { status: { to } })).toEqual([]);
  });
});

describe('the macro "RGA needed"', () => {
  it('reports the warranty case in the words of its comment', () => {
    expect(acts(aPartsCase(), { macros: ['RGA needed'] }, 'Cracked frame')).toEqual([['reportWarranty', { finding: 'Cracked frame' }]]);
    expect(acts(aPartsCase(), { macros: ['RGA needed'] })).toEqual([['reportWarranty', {}]]);
  });
});
