import type { Calendar } from './calendar';
import type { CalendarSpec } from './calendar-spec';
import { checkCalendar } from './check-calendar';
import { dayPlans } from './day-plan';
import { addOpenTime, isOpen, lazyTables, nextOpen, openTimeBetween, subtractOpenTime } from './open-time';
import { addWorkingDays, closedDaysBetween, wallTimeAt } from './working-days';
import { buildYearTable } from './year-table';

const SHARED_AT_MOST = 16;

/**
 * One calendar per spec, the oldest dropped first. The only module state here, and harmless: what it holds follows from the spec alone. In a
 * preloaded module all workflows of an isolate share it (freezing a module does not close a Map).
 */
const shared = new Map<string, Calendar>();

/**
 * Compiles a spec into a calendar; equal specs share one calendar with its tables. A table is built for a year when it is first needed
 * (one to two milliseconds, about 3 kB). Throws an Error that lists all problems of the spec.
 */
export function compileCalendar(spec: CalendarSpec): Calendar {
  const key = JSON.stringify(spec);
  const known = shared.get(key);
  if (known !== undefined) return known;
  const calendar = compiled(spec);
  const [oldest] = shared.keys();
  if (shared.size === SHARED_AT_MOST && oldest !== undefined) shared.delete(oldest);
  shared.set(key, calendar);
  return calendar;
}

function compiled(spec: CalendarSpec): Calendar {
  const problems = checkCalendar(spec);
  if (problems.length > 0) throw new Error(`The calendar cannot be used:\n${problems.join('\n')}`);
  const planOf = dayPlans(spec);
  const { timeZone } = spec;
  const tableOf = lazyTables((year) => buildYearTable(timeZone, planOf, year));
  const days = { tableOf, planOf };
  return Object.freeze({
    timeZone,
    add: (at: number, ms: number) => addOpenTime(tableOf, at, ms),
    subtract: (at: number, ms: number) => subtractOpenTime(tableOf, at, ms),
    addDays: (at: number, n: number) => addWorkingDays(days, at, n),
    between: (from: number, to: number) => openTimeBetween(tableOf, from, to),
    isOpen: (at: number) => isOpen(tableOf, at),
    nextOpen: (at: number) => nextOpen(tableOf, at),
    wallTime: (at: number) => wallTimeAt(days, at),
    closedDays: (from: number, to: number) => closedDaysBetween(days, from, to),
  });
}
