import { isInstant } from '../format/shapes';
import type { Calendar } from '../../domain/calendar';

const PART = /(\d+(?:\.\d+)?)(bh|bd|bm|ms|d|h|m|s)/y;
const ELAPSED_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const BUSINESS_MS = { bm: 60_000, bh: 3_600_000 } as const;

interface Part {
  readonly count: number;
  readonly unit: keyof typeof ELAPSED_MS | keyof typeof BUSINESS_MS | 'bd';
}

/** Whether a text says how far to go: `24bh`, `2bd`, `1h30m`, or an instant. */
export const isSpan = (text: string): boolean => isInstant(text) || partsOf(text) !== undefined;

/**
 * Where a span leads to from an instant. Business time (`bh`, `bd`) goes by the calendar, so that closed time counts as its next
 * opening; `d`, `h`, `m` and `s` are elapsed time.
 * @throws Error when the text is neither a span nor an instant, or the instant has passed
 */
export function reach(from: number, text: string, calendar: Calendar): number {
  if (isInstant(text)) {
    const target = Date.parse(text);
    if (target < from) throw new Error(`cannot go back to ${text}: it is ${new Date(from).toISOString()} already`);
    return target;
  }
  const parts = partsOf(text);
  if (!parts) throw new Error(`"${text}" is neither a duration (24bh, 2bd, 20m, 3h, 1d) nor an instant with its offset`);
  return parts.reduce((at, part) => plus(at, part, calendar), from);
}

function plus(at: number, { count, unit }: Part, calendar: Calendar): number {
  if (unit === 'bd') return calendar.addDays(at, count);
  if (unit === 'bh' || unit === 'bm') return calendar.add(at, count * BUSINESS_MS[unit]);
  return at + count * ELAPSED_MS[unit];
}

function partsOf(text: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  PART.lastIndex = 0;
  for (let end = 0; end < text.length; end = PART.lastIndex) {
    const match = PART.exec(text);
    if (!match) return undefined;
    parts.push({ count: Number(match[1]), unit: match[2] as Part['unit'] });
  }
  return parts.length > 0 ? parts : undefined;
}

/** Milliseconds of a duration without business units (`3h20m`); undefined for anything else. */
export function durationMs(text: string): number | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const sizes = parts.map(({ count, unit }) => (unit === 'bd' ? undefined : count * { ...ELAPSED_MS, ...BUSINESS_MS }[unit]));
  return sizes.reduce<number | undefined>((sum, size) => (sum === undefined || size === undefined ? undefined : sum + size), 0);
}

/** A duration as people write it: `3h20m`. */
export function writeDuration(ms: number): string {
  const units = [['h', 3_600_000], ['m', 60_000], ['s', 1_000], ['ms', 1]] as const;
  let rest = ms;
  const parts = units.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? '' : `${count}${unit}`;
  });
  return parts.join('') || '0m';
}
