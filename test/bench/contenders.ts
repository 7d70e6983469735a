import dayjs from 'dayjs';
import dayjsBusinessTime from 'dayjs-business-time';
import moment from 'moment';
import 'moment-business-time';
import { compileCalendar } from '../../domain/calendar';
import type { CalendarSpec } from '../../domain/calendar';

/** Both are answered in ms: the instant, and the open time of the span. */
export interface Contender {
  readonly name: string;
  addHours(at: number, hours: number): number;
  between(from: number, to: number): number;
}

const MINUTE = 60_000;
const OPEN = '05:00';
const CLOSE = '17:00';
const ZONE = 'America/Los_Angeles';
const HOLIDAYS = ['2026-01-01', '2026-05-25', '2026-07-03', '2026-09-07', '2026-11-26', '2026-12-25', '2027-01-01', '2027-05-31', '2027-07-05', '2027-09-06', '2027-11-25', '2027-12-24'];

/**
 * The same calendar in three libraries. The two peers know only the process's own zone, which is set here: their fastest way, as a zone plugin
 * would cost them more.
 */
export function contenders(): readonly [ours: Contender, ...peers: Contender[]] {
  process.env['TZ'] = ZONE;
  return [supportway(), momentBusinessTime(), dayjsBusinessTimes()];
}

function supportway(): Contender {
  const shifts = [[OPEN, CLOSE]] as const;
  const spec: CalendarSpec = { timeZone: ZONE, hours: { mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts }, holidays: HOLIDAYS };
  const calendar = compileCalendar(spec);
  return {
    name: 'supportway',
    addHours: (at, hours) => calendar.add(at, hours * 60 * MINUTE),
    between: (from, to) => calendar.between(from, to),
  };
}

function momentBusinessTime(): Contender {
  const hours = [OPEN, CLOSE];
  const week = { workinghours: { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null }, holidays: HOLIDAYS };
  moment.updateLocale('en', week);
  return {
    name: 'moment-business-time',
    addHours: (at, amount) => moment(at).addWorkingTime(amount, 'hours').valueOf(),
    between: (from, to) => moment(to).workingDiff(moment(from), 'minutes') * MINUTE,
  };
}

function dayjsBusinessTimes(): Contender {
  dayjs.extend(dayjsBusinessTime);
  const hours = [{ start: `${OPEN}:00`, end: `${CLOSE}:00` }];
  dayjs.setBusinessTime({ sunday: null, monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours, saturday: null });
  dayjs.setHolidays(HOLIDAYS);
  return {
    name: 'dayjs-business-time',
    addHours: (at, amount) => dayjs(at).addBusinessHours(amount).valueOf(),
    between: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * MINUTE,
  };
}
