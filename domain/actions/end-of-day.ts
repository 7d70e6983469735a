import type { Calendar } from '../calendar';
import { DAY_MS, dayOf } from '../calendar/civil-time';

/** The first and the last day of which every calendar knows the wall time in every zone. */
const FIRST = '1970-01-03';
const LAST = '2199-12-28';

/** The last millisecond of a date in the zone of the calendar, however long daylight saving makes it; undefined if the text is no date that the calendar knows. */
export function endOfDay(date: string, calendar: Calendar): number | undefined {
  const day = dayOf(date);
  if (day === undefined || date < FIRST || date > LAST) return undefined;
  // No zone is further than a day from UTC.
  let within = (day - 1) * DAY_MS;
  let after = (day + 3) * DAY_MS;
  while (after - within > 1) {
    const middle = Math.floor((within + after) / 2);
    if (calendar.wallTime(middle).date > date) after = middle;
    else within = middle;
  }
  return within;
}
