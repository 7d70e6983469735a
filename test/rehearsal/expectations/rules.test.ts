import type { Json } from '../../../domain/json';
import { meets } from '../../../rehearsal/expectations/rules';

const sent: Json = [
  { kind: 'reply', to: ['pat@x.example'], text: 'Please try the roller', at: '2026-03-05T17:20:00.000Z' },
  { kind: 'follow-up', to: ['pat@x.example'], text: 'Did it help?', at: '2026-03-09T16:20:00.000Z' },
];

describe('what meets an expectation', () => {
  it.each<[string, string, Json, Json, boolean]>([
    ['a bare word is a kind', 'sent', ['reply', 'follow-up'], sent, true],
    ['a list is complete', 'sent', ['reply'], sent, false],
    ['sent is in order', 'sent', ['follow-up', 'reply'], sent, false],
    ['`some` needs no order and not all', 'sent', { some: ['follow-up'] }, sent, true],
    ['`some` needs what it names', 'sent', { some: ['closing'] }, sent, false],
    ['an item matches on the keys that it names', 'sent', [{ to: 'pat@x.example' }, {}], sent, true],
    ['a string between slashes is a pattern', 'sent', [{ text: '/try the r.ller$/' }, 'follow-up'], sent, true],
    ['another text is a part', 'sent', [{ text: 'the roller' }, { text: 'Did it' }], sent, true],
    ['a pattern alone is about the text', 'sent', ['/roller/', '/help/'], sent, true],
    ['instants compare as instants', 'sent', ['reply', { at: '2026-03-09T09:20:00-07:00' }], sent, true],
    ['an instant is exact', 'sent', ['reply', { at: '2026-03-09T09:20:01-07:00' }], sent, false],
    ['an empty list is nothing at all', 'sent', [], sent, false],
    ['other lists have no order', 'tags', ['b', 'a'], ['a', 'b'], true],
    ['but are complete', 'tags', ['a'], ['a', 'b'], false],
    ['the same item is not counted twice', 'told', ['due', 'due'], [{ kind: 'due' }, { kind: 'warning' }], false],
    ['the timeline is an ordered part', 'timeline', ['triage', 'reply'], [{ event: 'triage' }, { event: 'x' }, { event: 'reply' }], true],
    ['and keeps its order', 'timeline', ['reply', 'triage'], [{ event: 'triage' }, { event: 'reply' }], false],
    ['a fact is the newest', 'facts', ['triage'], [{ fact: 'triage', n: 1, newest: false }], false],
    ['unless it has a number', 'facts', ['triage#1'], [{ fact: 'triage', n: 1, newest: false }], true],
    ['facts are not all of them', 'facts', [{ fact: 'triage', priority: 'P3' }], [{ fact: 'intake', newest: true }, { fact: 'triage', newest: true, priority: 'P3' }], true],
    ['fields may differ in case', 'fields', { 'T Level': 'T1' }, { 'T Level': 't1', Other: 'x' }, true],
    ['fields must be right', 'fields', { 'T Level': 'T2' }, { 'T Level': 't1' }, false],
    ['durations compare as durations', 'clocks', { escalation: { consumed: '80m' } }, { escalation: { consumed: '1h20m' } }, true],
    ['`none` is nothing', 'clocks', { escalation: { due: 'none', paused: true } }, { escalation: { due: null, paused: true } }, true],
    ['`none` is not something', 'assignee', 'none', 'jordan', false],
    ['every sentence of explain is a part', 'explain', ['weekend', 'Mon 05:00'], 'weekend; 3 h left from Mon 05:00', true],
    ['an article may be named by its state alone', 'article', 'owed', { state: 'owed', owner: 'jordan' }, true],
    ['or by its owner', 'article', { owner: 'sean' }, { state: 'owed', owner: 'jordan' }, false],
    ['a bare decision is its kind', 'decisions', ['price'], [{ kind: 'price', who: 'rita' }], true],
    ['a bare proposal is who was proposed', 'proposed', ['sean'], [{ to: 'sean', track: 'technical' }], true],
    ['a bare record is of its type', 'erp', ['job'], [{ record: 'job', status: { refName: 'Closed' } }], true],
    ['fields of a record match within', 'erp', [{ status: { refName: 'Closed' } }], [{ record: 'job', status: { id: '1', refName: 'Closed' } }], true],
    ['a state is exact', 'status', 'Open', 'Opened', false],
    ['numbers and their text are alike', 'fields', { 'Serial Number': 4711 }, { 'Serial Number': '4711' }, true],
  ])('%s', (_rule, key, expected, actual, isMet) => {
    expect(meets(key, expected, actual)).toBe(isMet);
  });
});
