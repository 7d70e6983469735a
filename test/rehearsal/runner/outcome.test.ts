import { compare } from '../../../rehearsal/runner/outcome';
import { StepFailure } from '../../../rehearsal/runner/step-failure';

const refused = { refused: { code: 'missingFacts', message: 'No price yet.', missing: [{ fact: 'b' }, { fact: 'a' }] } };
const done = { done: null };

describe('what an act led to', () => {
  it.each([
    ['done, and nothing else expected', undefined, done],
    ['any refusal', {}, refused],
    ['the code', { code: 'missingFacts' }, refused],
    ['a part of the message', { message: 'price' }, refused],
    ['a pattern of the message', { message: '/^no PRICE/i' }, refused],
    ['exactly what is missing, in any order', { missing: ['a', 'b'] }, refused],
  ])('fits: %s', (_what, expected, outcome) => {
    expect(() => compare('step', expected, outcome)).not.toThrow();
  });

  it.each([
    ['a refusal that nobody expects', undefined, refused],
    ['an act that was to be refused', {}, done],
    ['another code', { code: 'onHold' }, refused],
    ['a code, where a page tells none', { code: 'missingFacts' }, { refused: { message: 'No price yet.', missing: [] } }],
    ['another message', { message: 'quote' }, refused],
    ['a part of what is missing', { missing: ['a'] }, refused],
  ])('fails: %s', (_what, expected, outcome) => {
    expect(() => compare('step', expected, outcome)).toThrow(StepFailure);
  });
});
