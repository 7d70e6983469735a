const UNIT_MS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 } as const;

/** Milliseconds of a length of time such as `4h`, `1h30m` or `30d`; undefined when it is none. Units go from long to short, each once. */
export function parseDuration(text: string): number | undefined {
  const match = /^(?=\d)(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text.replaceAll(' ', ''));
  if (!match) return undefined;
  const [, d = '0', h = '0', m = '0', s = '0'] = match;
  return Number(d) * UNIT_MS.d + Number(h) * UNIT_MS.h + Number(m) * UNIT_MS.m + Number(s) * UNIT_MS.s;
}

/** Whole business days of `2bd`; undefined when it is none. */
export function parseBusinessDays(text: string): number | undefined {
  const [, days] = /^(\d+) *bd$/.exec(text.trim()) ?? [];
  return days === undefined ? undefined : Number(days);
}
