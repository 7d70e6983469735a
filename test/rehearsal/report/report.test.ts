import { lastLine, resultForPrograms, writeResult } from '../../../rehearsal/report/report';
import type { ScenarioResult } from '../../../rehearsal/runner/run-scenario';

const failed: ScenarioResult = {
  file: 'a.yaml',
  name: 'A test',
  passed: false,
  tookMs: 1_240,
  failures: [{ step: 3, line: 12, key: 'sent', expected: ['reply'], actual: [{ kind: 'final', to: 'pat@x.example' }], order: '2, 1' }],
  timeline: [],
};

describe('the report of a rehearsal', () => {
  it('points at the line, and shows both sides', () => {
    expect(writeResult(failed).split('\n')).toEqual([
      '✗ A test (1.2 s)',
      '  a.yaml',
      '  a.yaml:12  step 3, sent (order 2, 1)',
      '    expected: - reply',
      '    actual:',
      '      - kind: final',
      '        to: pat@x.example',
    ]);
  });

  it('counts files that could not be read as failed', () => {
    expect(lastLine([{ passed: true }, failed], 2)).toBe('1 passed, 3 failed');
  });

  it('gives programs the keys of the format', () => {
    expect(Object.keys(resultForPrograms(failed) as object)).toEqual(['file', 'passed', 'failures', 'timeline']);
  });
});
