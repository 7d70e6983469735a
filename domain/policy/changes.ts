import type { Outline } from './outline';

/** A line for each place where two outlines differ. */
export function changesBetween(before: Outline, after: Outline): readonly string[] {
  const was = new Map(before);
  const is = new Map(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((place) => {
    const [from, to] = [was.get(place), is.get(place)];
    if (from === to) return [];
    if (from === undefined) return [`${place}: added, ${to ?? ''}`];
    return [to === undefined ? `${place}: removed, was ${from}` : `${place}: ${from} → ${to}`];
  });
}
