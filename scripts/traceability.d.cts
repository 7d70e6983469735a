/** What the project has, for a page to name. */
interface Known {
  /** The names of the scenarios, by their files. */
  readonly scenarios: Readonly<Record<string, string>>;
  readonly facts: readonly string[];
  readonly actions: readonly string[];
  readonly steps: readonly string[];
}

/** What is wrong with a traceability page, one sentence each; none when it is right. */
export function faultsOf(page: string, known: Known): string[];
