import type { Absences, Deputies } from '../assignment';
import type { Calendar } from '../calendar';
import type { Door } from '../facts/fact';
import type { Facts } from '../facts/fact-book';
import { ownerOfTrack } from '../facts/tracks';
import type { DeskTicket } from '../desk-events/desk';
import type { ViolationRecord } from '../desk-events/violation';
import type { Role, TicketSettings } from '../policy/settings';
import type { Process } from '../process/process';

/** A ticket as the rules see it: facts, policy, and the instant at which they are asked. */
export interface Case {
  readonly process: Process;
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
  readonly absences: Absences;
  /** Who may act for whom, by the key of whoever named them. */
  readonly deputies: Deputies;
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

/** The first on the roster with that role: who an office's notices and tasks go to; the owner of the process where nobody has it. */
export const holderOf = (role: Role, { people, owner }: Pick<TicketSettings, 'people' | 'owner'>): string =>
  Object.keys(people).find((key) => people[key]?.roles.includes(role)) ?? owner;

/** Who does what is Customer Service's: whoever of them has the parts track, else the first on the roster. */
export function customerServiceOf({ facts, settings }: Pick<Case, 'facts' | 'settings'>): string {
  const owner = ownerOfTrack(facts, 'parts');
  return owner !== undefined && personOf(owner, settings)?.roles.includes('customerService') ? owner : holderOf('customerService', settings);
}

/** The person on the roster who is meant by a key or a name, whatever its capitals and blanks. */
export function personMeant(text: string, { people }: Pick<TicketSettings, 'people'>): string | undefined {
  const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');
  return Object.keys(people).find((key) => plain(key) === plain(text) || plain(people[key]?.name ?? '') === plain(text));
}
