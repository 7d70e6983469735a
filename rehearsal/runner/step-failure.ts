import type { Json } from '../../domain/json';

/** A step that did not go as it was written; the scenario cannot go on. */
export class StepFailure extends Error {
  constructor(
    readonly key: string,
    readonly expected: Json,
    readonly actual: Json,
  ) {
    super(`${key}: expected ${JSON.stringify(expected)}, was ${JSON.stringify(actual)}`);
    this.name = 'StepFailure';
  }
}
