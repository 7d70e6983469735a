import { compileCalendar } from '../../../domain/calendar';
import type { Calendar } from '../../../domain/calendar';
import { firings } from '../../../domain/clock';
import type { Ledger, Rung } from '../../../domain/clock';
import { instant, PACIFIC_WEEK } from '../calendar/business-week';

export const calendar = compileCalendar(PACIFIC_WEEK);

/** An instant of June 2026, when Pacific time is UTC-7; the 1st is a Monday. */
export function june(day: number, time: string): number {
  return instant(`2026-06-${String(day).padStart(2, '0')}T${time}-07:00`);
}

/** The rungs of an escalation window. */
export const WINDOW: readonly Rung[] = [{ name: 'half', fraction: 0.5 }, { name: 'three quarters', fraction: 0.75 }, { name: 'due', fraction: 1 }];

/** All that ever fires, as "name Weekday day HH:MM". */
export function fired(ledger: Ledger, { points = WINDOW, hours = calendar, after = ledger.startedAt - 1, upTo = june(30, '23:59') }: {
  points?: readonly Rung[]; hours?: Calendar; after?: number; upTo?: number;
} = {}): readonly string[] {
  return firings(ledger, hours, points, { after, upTo }).map(({ name, at }) => `${name} ${text(at, hours)}`);
}

export function text(at: number | undefined, hours = calendar): string {
  if (at === undefined) return 'never';
  const { weekday, date, time } = hours.wallTime(at);
  return `${weekday} ${Number(date.slice(8))} ${time}`;
}
