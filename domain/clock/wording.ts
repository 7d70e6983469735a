import type { Calendar } from '../calendar';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "3 h 30 min", to the nearest minute. */
export function durationText(ms: number): string {
  if (ms > 0 && ms < MINUTE_MS) return 'under 1 min';
  const minutes = Math.round(ms / MINUTE_MS);
  const hours = Math.floor(minutes / 60);
  const parts = [...(hours > 0 ? [`${hours} h`] : []), ...(minutes % 60 > 0 ? [`${minutes % 60} min`] : [])];
  return parts.join(' ') || '0 min';
}

/** "6 Mar" of "2026-03-06". */
export function dateText(date: string): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`;
}

export function weekdayText(weekday: string): string {
  return weekday.charAt(0).toUpperCase() + weekday.slice(1);
}

/** Writes instants of a story in the calendar's zone: "Fri 16:00" if it lasts less than six days, "Fri 6 Mar 16:00" if less than 300, else with the year. */
export function instantWriter(calendar: Calendar, first: number, last: number): (at: number) => string {
  const days = (last - first) / (24 * HOUR_MS);
  return (at) => {
    const { date, weekday, time } = calendar.wallTime(at);
    const day = days < 6 ? [] : [dateText(date), ...(days < 300 ? [] : [date.slice(0, 4)])];
    return [weekdayText(weekday), ...day, time].join(' ');
  };
}
