import 'moment';

/** The part of moment-business-time 2.0.0, which ships no types, that the bench uses. */
declare module 'moment' {
  interface Moment {
    addWorkingTime(amount: number, unit: 'hours'): Moment;
    workingDiff(comparator: Moment, unit: 'minutes'): number;
  }
}
