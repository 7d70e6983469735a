import type { Fact } from './fact';
import type { Facts } from './fact-book';
import { latest, roundOf, standing, triageOf } from './fact-book';
import type { TrackKind } from './words';

/** A branch of the work. `n` numbers the tracks of a ticket from 1, whatever their kind. */
export interface Track {
  readonly kind: TrackKind;
  readonly n: number;
  readonly since: number;
}

/** A track that the request type opened, rather than a person beside it. */
const isMain = (f: Fact<'track'>): boolean => f.impliedBy !== undefined;

const isOfThisTriage = (f: Fact, facts: Facts): boolean => f.triage === triageOf(facts);

/** The tracks of this round that nobody cancelled, by hand or by a new triage; at their end or not. */
export function tracksOf(facts: Facts): readonly Track[] {
  const cancelled = new Set(standing(facts, 'trackCancelled').map((f) => f.value.track));
  return standing(facts, 'track')
    .filter((f) => !cancelled.has(f.n) && (!isMain(f) || isOfThisTriage(f, facts)))
    .map((f) => ({ kind: f.value.kind, n: f.n, since: f.at }));
}

export const trackOf = (facts: Facts, kind: TrackKind): Track | undefined => tracksOf(facts).findLast((track) => track.kind === kind);

/** The track of this kind was open in this round and was cancelled. */
export const wasCancelled = (facts: Facts, kind: TrackKind): boolean =>
  trackOf(facts, kind) === undefined && standing(facts, 'track').some((f) => f.value.kind === kind);

/** The track that sets the desk's assignee, status and form; undefined before the request type is confirmed. */
export function leadingKind(facts: Facts): TrackKind | undefined {
  const tracks = tracksOf(facts);
  const chosen = latest(facts, 'leadingTrack')?.value.kind;
  if (chosen && tracks.some(({ kind }) => kind === chosen)) return chosen;
  const byType = latest(facts, 'triage')?.value.requestType;
  return (tracks.find(({ kind }) => kind === byType) ?? tracks[0])?.kind;
}

/** The kind of the track that the request type asks for, and that is not open yet: each triage and each round begins a new one. */
export function trackToOpen(facts: Facts): TrackKind | undefined {
  const type = latest(facts, 'requestTypeConfirmed') && latest(facts, 'triage')?.value.requestType;
  if (!type) return undefined;
  const round = roundOf(facts);
  const opened = facts.some((f) => f.name === 'track' && isMain(f as Fact<'track'>) && f.round === round && isOfThisTriage(f, facts));
  const wanted = latest(facts, 'leadingTrack')?.value.kind ?? type;
  // One that was open beside the earlier one is the one that is wanted now.
  return opened || trackOf(facts, wanted) ? undefined : wanted;
}

/** Who works on the track of that kind: assigned since this triage, or since the track was opened beside an earlier one. */
export function ownerOfTrack(facts: Facts, kind: TrackKind): string | undefined {
  const track = trackOf(facts, kind);
  const opened = track ? facts.findIndex((f) => f.name === 'track' && f.n === track.n) : -1;
  const triage = triageOf(facts);
  const isOurs = (f: Fact, i: number): boolean => f.name === 'assignment' && !f.withdrawn && (f as Fact<'assignment'>).value.track === kind && (f.triage === triage || (track !== undefined && i > opened));
  return (facts.findLast(isOurs) as Fact<'assignment'> | undefined)?.value.to;
}

/** Everybody who works on a track of the ticket. */
export const ownersOfTracks = (facts: Facts): readonly string[] => [...new Set(tracksOf(facts).flatMap(({ kind }) => ownerOfTrack(facts, kind) ?? []))];
