import fc from 'fast-check';
import { calendarCases, differences, QUESTIONS_PER_CASE } from '../../bench/calendar-cases';

const CASES = 2_000;

test(`calendars agree with the minute walk in ${CASES} random cases of eight zones`, () => {
  fc.assert(fc.property(calendarCases, (example) => {
    expect(differences(example)).toEqual([]);
  }), { numRuns: CASES / QUESTIONS_PER_CASE });
});
