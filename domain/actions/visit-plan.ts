import { unavailable } from '../assignment';
import type { Calendar } from '../calendar';
import { dateOf, dayOf } from '../calendar/civil-time';
import type { Fact } from '../facts/fact';
import type { FactValues } from '../facts/values';
import type { VisitPath } from '../facts/words';
import type { Role, TicketSettings } from '../policy/settings';
import { refusal } from './action';
import { nameOf, personMeant, personOf } from './case';
import type { Case } from './case';
import { endOfDay } from './end-of-day';
import { given } from './parts-data';
import type { Refusal } from './refusal';

/** What somebody asks for when they book or move a visit: a day or an instant on it, and who makes it on which path. */
export interface VisitWish {
  readonly date: string | number;
  readonly path?: VisitPath | undefined;
  readonly who?: string | undefined;
  readonly time?: string | undefined;
}

/** What somebody wants to be different about a booked visit. */
export type VisitChange = { readonly [K in keyof VisitWish]?: VisitWish[K] | undefined };

export type Plan = Omit<FactValues['visit'], 'moves'>;
type Planned = { readonly plan: Plan; readonly refused?: undefined } | { readonly refused: Refusal };

/** Our own people who make visits. */
const STAFF: readonly Role[] = ['technician', 'engineer', 'engineeringManager', 'bpxFollower'];

/** Path A is for our own staff, who have a seat in the desk; path B for third parties. */
export function mayVisit(key: string, path: VisitPath, settings: Pick<TicketSettings, 'people'>): boolean {
  const person = personOf(key, settings);
  if (!person) return false;
  return path === 'B' ? person.roles.includes('contractor') : person.group !== undefined && person.roles.some((role) => STAFF.includes(role));
}

export const today = ({ calendar, now }: Pick<Case, 'calendar' | 'now'>): string => calendar.wallTime(now).date;

/** Whether the visit can be booked so; changes nothing. A person who is away on the day cannot come. */
export function planVisit(wish: VisitWish, theCase: Case): Planned {
  const { settings, calendar } = theCase;
  const date = dayMeant(wish.date, calendar);
  if (date === undefined || date < today(theCase)) return bad('date', `The visit cannot be on ${date ?? wish.date}.`, 'a day that is still to come, as 2026-03-12');
  const who = wish.who === undefined ? undefined : personMeant(wish.who, settings);
  const path = wish.path ?? (['A', 'B'] as const).find((candidate) => who !== undefined && mayVisit(who, candidate, settings));
  if (who === undefined || path === undefined || !mayVisit(who, path, settings)) return nobody(wish, settings);
  const away = path === 'A' ? unavailable(who, theCase.absences, startOf(date, theCase)) : undefined;
  if (away !== undefined) {
    const free = visitors('A', settings).filter((key) => unavailable(key, theCase.absences, startOf(date, theCase)) === undefined);
    return { refused: refusal('orderRule', `${nameOf(who, settings)} is ${away}.`, [{ fact: 'who', who: 'you', how: `another day, or one of ${free.join(', ')}` }]) };
  }
  return { plan: { date, path, who, ...given({ time: wish.time }) } };
}

/** A booked visit as it would be. Another path needs another person; a time goes with its day. */
export const planChange = (visit: Fact<'visit'>['value'], wish: VisitChange, theCase: Case): Planned =>
  planVisit(
    {
      date: wish.date ?? visit.date,
      path: wish.path ?? (wish.who === undefined ? visit.path : undefined),
      who: wish.who ?? (wish.path === undefined || wish.path === visit.path ? visit.who : undefined),
      time: wish.time ?? (wish.date === undefined || wish.date === visit.date ? visit.time : undefined),
    },
    theCase,
  );

export const isSameVisit = (a: Plan, b: Plan): boolean => a.date === b.date && a.path === b.path && a.who === b.who && a.time === b.time;

const visitors = (path: VisitPath, settings: TicketSettings): readonly string[] => Object.keys(settings.people).filter((key) => mayVisit(key, path, settings));

function dayMeant(date: string | number, calendar: Calendar): string | undefined {
  if (typeof date === 'string') return date;
  return date >= 0 && date < Date.UTC(2199, 11, 28) ? calendar.wallTime(date).date : undefined;
}

/** When the day begins in the calendar's zone; now, where it has begun. */
function startOf(date: string, { calendar, now }: Case): number {
  const dayBefore = endOfDay(dateOf((dayOf(date) ?? 1) - 1), calendar);
  return Math.max(now, (dayBefore ?? now) + 1);
}

const bad = (name: string, message: string, how: string): Planned => ({ refused: refusal('badData', message, [{ fact: name, who: 'you', how }]) });

function nobody({ who, path }: VisitWish, settings: TicketSettings): Planned {
  const keys = path === undefined ? [...visitors('A', settings), ...visitors('B', settings)] : visitors(path, settings);
  const which = path === undefined ? '' : ` on path ${path}`;
  return bad('who', who === undefined ? `Who makes the visit${which}?` : `${who} makes no visits${which}.`, `one of ${keys.join(', ')}`);
}
