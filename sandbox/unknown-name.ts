/** Somebody names something that the site does not have. */
export class UnknownName extends Error {}

/** @throws UnknownName that lists what there is */
export function named<T>(entry: T | undefined, kind: string, name: string, known: readonly string[]): T {
  if (entry === undefined) throw new UnknownName(`there is no ${kind} "${name}"; there are: ${known.join(', ')}`);
  return entry;
}
