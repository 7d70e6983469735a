export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** Opening and closing wall time, `["05:00", "17:00"]`: hours 00 to 23, closing also "24:00". Opening counts as open, closing does not. */
export type Shift = readonly [open: string, close: string];

/** The business hours of one team, plain data as a policy file holds it. */
export interface CalendarSpec {
  /** IANA name, e.g. `America/Los_Angeles`. All wall times below are read in it. */
  readonly timeZone: string;
  /** Shifts of each weekday, in any order; a weekday that is missing or empty is closed. A night shift is written as two: until "24:00", and from "00:00" of the next day. */
  readonly hours: Readonly<Partial<Record<Weekday, readonly Shift[]>>>;
  /** Closed dates, `YYYY-MM-DD`. */
  readonly holidays?: readonly string[];
  /** Shifts of single dates, in place of the weekday's hours and of a holiday; `[]` closes the date. */
  readonly exceptions?: Readonly<Record<string, readonly Shift[]>>;
}
