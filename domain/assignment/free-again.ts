import type { Skip } from '../facts/common-values';
import { unavailable } from './choose';
import type { Absences } from './choose';

/** Somebody who was passed over is available now. */
export const somebodyIsBack = (skipped: readonly Skip[], absences: Absences, at: number): boolean =>
  skipped.some(({ who }) => unavailable(who, absences, at) === undefined);

/** When the first of those who were passed over comes back by themselves; undefined if nobody said. */
export function firstBackAt(skipped: readonly Skip[], absences: Absences, after: number): number | undefined {
  const instants = skipped.flatMap(({ who }) => absences[who]?.until ?? []).filter((until) => until > after);
  return instants.length === 0 ? undefined : Math.min(...instants);
}
