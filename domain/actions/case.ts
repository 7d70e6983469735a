import type { Calendar } from '../calendar';
import type { Door } from '../facts/fact';
import type { Facts } from '../facts/fact-book';
import type { DeskTicket } from '../desk-events/desk';
import type { ViolationRecord } from '../desk-events/violation';
import type { Role, TicketSettings } from '../policy/settings';

/** A ticket as the rules see it: facts, policy, and the instant at which they are asked. */
export interface Case {
  readonly facts: Facts;
  readonly settings: TicketSettings;
  readonly calendar: Calendar;
  readonly now: number;
  /** The desk's ticket as last read. */
  readonly ticket: DeskTicket;
  /** Intents that were carried out (or given up), with when. */
  readonly receipts: Readonly<Record<string, Receipt>>;
  readonly violations: readonly ViolationRecord[];
}

export interface Receipt {
  readonly at: number;
  /** Recorded without being sent: it was already past when it became known. */
  readonly skipped?: true;
}

/** Whoever acts, as the door made sure of it. */
export interface Who {
  readonly key: string;
  readonly door: Door;
}

/** The roles of a principal: of the roster, or the two that are no person. */
export function rolesOf(who: Who, settings: TicketSettings): readonly Role[] {
  if (who.key === 'customer') return ['customer'];
  if (who.key === 'process' || who.key === 'clock') return ['process'];
  if (who.key === 'temporal-operator') return ['operator'];
  return settings.people[who.key]?.roles ?? [];
}

/** The display name of a roster key; the key itself where nobody is known by it. */
export const nameOf = (key: string, settings: TicketSettings): string => settings.people[key]?.name ?? key;
