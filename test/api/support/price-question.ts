import type { DecisionView } from '../../../contracts/http/decision';

/** A question with a field of each kind and an answer to each side. */
export const priceQuestion: DecisionView = {
  id: 'price/2',
  who: 'rita',
  question: 'What does <this> cost?',
  details: [{ label: 'Part', value: 'Roller "R&D" <b>' }],
  fields: [
    { name: 'price', label: 'Price in USD', kind: 'number', required: true },
    { name: 'validUntil', label: 'Good until', kind: 'date', required: false },
    { name: 'source', label: 'Source', kind: 'text', required: true, value: 'price list "2026"' },
    { name: 'remark', label: 'Remark', kind: 'longText', required: false },
  ],
  answers: [
    { value: 'confirm', label: 'Confirm the price', action: 'confirmPrice', data: { line: 2, source: 'nobody said' } },
    { value: 'noPrice', label: 'There is none', action: 'addNote', data: { kind: 'noPrice' } },
  ],
};
