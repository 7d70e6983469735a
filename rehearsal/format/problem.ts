/** Something wrong in a scenario file, at a line that counts from 1. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

/** A scenario that cannot be run: every problem of the file at once, in the order of its lines. */
export class ScenarioError extends Error {
  constructor(
    readonly file: string,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.name = 'ScenarioError';
  }
}
