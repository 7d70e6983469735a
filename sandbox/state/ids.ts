const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const IDS_PER_SITE = 10_000_000;

/** 32 bits that differ for most texts (FNV-1a). */
export function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum;
}

/** Where the ids of a site begin: beyond 32 bits, below 2^53, and different for most sites, as in the real product. */
export const firstIdOf = (site: string): number => 360_000_000_000 + (hash(site) % 40_000) * IDS_PER_SITE;

/** Webhook ids are the only ones in the account that are not numbers. */
export function ulidLike(value: number): string {
  let rest = BigInt(value);
  let text = '';
  for (let place = 0; place < 26; place += 1) {
    text = (CROCKFORD[Number(rest % 32n)] ?? '0') + text;
    rest /= 32n;
  }
  return `01${text.slice(2)}`;
}
