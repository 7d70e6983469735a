export type { Calendar, ClosedDay } from './calendar';
export type { CalendarSpec, Shift, Weekday } from './calendar-spec';
export { checkCalendar } from './check-calendar';
export { compileCalendar } from './compile-calendar';
