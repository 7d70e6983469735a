import type { ChatMessage } from './chat-message';
import type { ClockReading, NetSuiteAccess } from './definition';
import type { ErpRecord } from './erp-record';
import type { Faults } from './faults';
import type { Records } from './record-file';

/** The part of a site's head that does not depend on the desk. */
export interface SharedHead {
  clock: ClockReading | null;
  speed: number | null;
  sameInstant: boolean;
  faults: Faults;
  /** Whose signature NetSuite's token route takes; null: nobody's. */
  netsuite: NetSuiteAccess | null;
}

/** What every site has, whichever vendor's desk stands on it: a clock, faults, and what stands around the desk. */
export interface SharedSite {
  readonly name: string;
  readonly head: SharedHead;
  readonly erpRecords: Map<string, ErpRecord>;
  readonly chat: ChatMessage[];
  readonly records: Records;
}

interface SharedWish {
  readonly clock?: ClockReading | undefined;
  readonly speed?: number | undefined;
  readonly netsuite?: NetSuiteAccess | undefined;
}

export const freshSharedHead = (wish: SharedWish, faults: Faults): SharedHead => ({
  clock: wish.clock ?? null,
  speed: wish.speed ?? null,
  sameInstant: false,
  faults,
  netsuite: wish.netsuite ?? null,
});

/** A head that an older sandbox wrote lacks what came since. */
export const completedHead = <Head extends SharedHead>(head: Head | undefined, fresh: Head): Head =>
  head ? { ...fresh, ...head, faults: { ...fresh.faults, ...head.faults } } : fresh;
