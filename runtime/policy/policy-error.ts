/** One thing that is wrong with a policy. */
export interface PolicyFault {
  /** Line of the file; absent for a value that came as an override. */
  readonly line?: number;
  /** Where, in dots and brackets: `matrix[0].names[2]`. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** A policy that cannot be used, with everything that is wrong with it. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  constructor(
    readonly source: string,
    readonly faults: readonly PolicyFault[],
  ) {
    super([`${source} has ${faults.length} ${faults.length === 1 ? 'error' : 'errors'}; nothing of it was applied.`, ...faults.map(faultLine)].join('\n'));
  }
}

const faultLine = ({ line, path, message, remedy }: PolicyFault): string =>
  `  ${line === undefined ? 'override' : `line ${line}`}: ${path === '' ? '' : `${path}: `}${message}${remedy === '' ? '' : `; ${remedy}`}`;
