/** Zendesk cuts a comment at 64 kB without a word, so we cut it ourselves, with one. */
const LIMIT_BYTES = 64_000;
const WORD = '\n\n[Shortened: the helpdesk takes no longer text.]';

/** A cut inside a character decodes to a replacement character, which goes with the rest. */
export function cutToSize(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= LIMIT_BYTES) return text;
  const kept = bytes.subarray(0, LIMIT_BYTES - Buffer.byteLength(WORD)).toString('utf8');
  return kept.replace(/\uFFFD+$/, '') + WORD;
}
