/** Ends a `switch` over a closed union: a new member becomes a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
