/** A template that is missing or does not fit its values: asking again would not help. */
export class WordingError extends Error {
  override readonly name = 'WordingError';
}
