import type { Fact } from './fact';
import type { FactName } from './values';

/**
 * How long a fact counts: `ticket` for ever; `triage` until the ticket is triaged again; `round` until the
 * ticket is reopened; `track` until either.
 */
const SCOPE: Partial<Record<FactName, 'triage' | 'round' | 'track'>> = {
  requestTypeConfirmed: 'triage',
  assignment: 'triage',
  handedOver: 'triage',
  nobodyFree: 'triage',
  tier: 'triage',
  priority: 'triage',
  asked: 'round',
  deferred: 'round',
  resolution: 'round',
  confirmation: 'round',
  ladderExhausted: 'round',
  solved: 'round',
  closedAs: 'round',
  review: 'track',
  contact: 'track',
  scope: 'track',
  diagnosis: 'track',
  escalationNote: 'track',
  escalation: 'track',
  rcca: 'track',
  returned: 'track',
  customerTold: 'track',
  guidanceAsked: 'track',
  guidance: 'track',
  briefing: 'track',
  track: 'round',
  trackCancelled: 'round',
  leadingTrack: 'triage',
  proposed: 'triage',
  lookup: 'round',
  part: 'round',
  partAnswer: 'round',
  priceRequested: 'round',
  priceConfirmed: 'round',
  quote: 'round',
  quoteAnswer: 'round',
  orderStatus: 'round',
  warrantyFinding: 'round',
  rgaRequested: 'round',
  rgaHandedOff: 'round',
  progress: 'round',
  resolutionTold: 'round',
  outcome: 'round',
  onHold: 'round',
  offHold: 'round',
};

export type Facts = readonly Fact[];

/** What was found out about a list of facts. A list is never changed: what is recorded makes a new one. */
interface Index {
  readonly round: number;
  readonly triage: number;
  readonly standing: Map<FactName, readonly Fact[]>;
}

/** Rules ask the same of the same facts again and again; the answers are kept as long as the list is. */
const INDEXES = new WeakMap<Facts, Index>();

function indexOf(facts: Facts): Index {
  const known = INDEXES.get(facts);
  if (known) return known;
  const index: Index = {
    round: facts.findLast((f) => f.name === 'roundBegun' && !f.withdrawn)?.round ?? 1,
    triage: facts.filter((f) => f.name === 'triage').length,
    standing: new Map(),
  };
  INDEXES.set(facts, index);
  return index;
}

/** The round in force: 1, and later for each reopening or "not solved". A reopening that was taken back leaves its number unused. */
export const roundOf = (facts: Facts): number => indexOf(facts).round;

/** The number that the next round gets. */
export const nextRound = (facts: Facts): number => 2 + facts.filter((f) => f.name === 'roundBegun').length;

/** The triage in force: 0 before the first. One that was withdrawn leaves its number unused. */
export const triageOf = (facts: Facts): number => indexOf(facts).triage;

/** Every fact of that name that counts now, oldest first. */
export function standing<N extends FactName>(facts: Facts, name: N): readonly Fact<N>[] {
  const index = indexOf(facts);
  const known = index.standing.get(name) as readonly Fact<N>[] | undefined;
  if (known) return known;
  const found = facts.filter((f): f is Fact<N> => f.name === name && !f.withdrawn && isInForce(f, index));
  index.standing.set(name, found);
  return found;
}

function isInForce({ name, round, triage }: Fact, index: Index): boolean {
  const scope = SCOPE[name];
  const ofRound = scope === undefined || scope === 'triage' || round === index.round;
  return ofRound && (scope === undefined || scope === 'round' || triage === index.triage);
}

/** The newest fact of that name that counts now. */
export const latest = <N extends FactName>(facts: Facts, name: N): Fact<N> | undefined => standing(facts, name).at(-1);

export const has = (facts: Facts, name: FactName): boolean => latest(facts, name) !== undefined;

/** The position of the newest fact of these names, of whatever round or triage; -1 where there is none. */
export const lastEver = (facts: Facts, ...names: readonly FactName[]): number => facts.findLastIndex((f) => names.includes(f.name) && !f.withdrawn);

/** The position in the file of the newest standing fact of these names; -1 where there is none. */
export const lastOf = (facts: Facts, ...names: readonly FactName[]): number =>
  Math.max(-1, ...names.map((name) => latest(facts, name)).map((f) => (f ? facts.indexOf(f) : -1)));
