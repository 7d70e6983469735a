/** Values as a policy file writes them. */
const UNITS = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
] as const;
const DAY_MS = 86_400_000;

/** `24h`, `1h30m`: never days, because a day of business time is not 24 hours long. */
export function writtenLength(ms: number): string {
  let rest = ms;
  const parts = UNITS.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? '' : `${count}${unit}`;
  });
  return parts.join('');
}

/** Elapsed time, in days where they come out even. */
export const writtenSpan = (ms: number): string => (ms % DAY_MS === 0 ? `${ms / DAY_MS}d` : writtenLength(ms));

export const writtenDays = (count: number): string => `${count}bd`;
export const writtenList = (items: readonly string[]): string => `[${items.join(', ')}]`;
/** Fractions as percentages, free of what floating point adds. */
export const writtenShares = (fractions: readonly number[]): string => writtenList(fractions.map((fraction) => `${Number((fraction * 100).toFixed(4))}%`));
export const writtenShifts = (shifts: readonly (readonly [string, string])[]): string =>
  shifts.length === 0 ? 'closed' : shifts.map(([open, close]) => `${open}–${close}`).join(', ');
