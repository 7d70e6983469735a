import type { Calendar } from '../calendar';
import type { Due } from '../effects';
import type { Facts } from '../facts/fact-book';
import type { TicketSettings } from '../policy/settings';

/** What the clocks of a track's steps see: the same in the ticket and in the track's own workflow. */
export interface TrackCase {
  readonly facts: Facts;
  readonly settings: TicketSettings;
  readonly calendar: Calendar;
  /** When an effect was carried out. */
  readonly sentAt: (id: string) => number | undefined;
}

/** Everything that the steps of a track ask for sooner or later, whether it was carried out or not. */
export type TrackDues = (track: TrackCase) => readonly Due[];

/** The next of a row of reminders; each is counted from when the one before it went out. `id` gets the number, from 1. */
export function nextReminder(
  sentAt: TrackCase['sentAt'],
  id: (k: number) => string,
  from: number,
  later: (at: number) => number,
): { readonly id: string; readonly at: number; readonly k: number } {
  let k = 1;
  let last = from;
  for (let at = sentAt(id(k)); at !== undefined; at = sentAt(id(k))) {
    last = at;
    k += 1;
  }
  return { id: id(k), at: later(last), k };
}
