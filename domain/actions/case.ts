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
  /** Intents of effects that failed. */
  readonly failed: readonly string[];
}

export interface Receipt {
  readonly at: number;
  /** Recorded without being sent: it was already past when it became known, or somebody gave it up. */
  readonly skipped?: true;
  /** It could not be carried out, and nobody has decided yet what becomes of it. */
  readonly failed?: true;
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
  return personOf(who.key, settings)?.roles ?? [];
}

/** Somebody on the roster; a key that is only a word of JavaScript is nobody. */
export const personOf = (key: string, { people }: Pick<TicketSettings, 'people'>): TicketSettings['people'][string] | undefined =>
  Object.hasOwn(people, key) ? people[key] : undefined;

/** The display name of a roster key; the key itself where nobody is known by it. */
export const nameOf = (key: string, settings: TicketSettings): string => personOf(key, settings)?.name ?? key;
