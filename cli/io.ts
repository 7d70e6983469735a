/** What a command writes to and ends with; tests give their own. */
export interface Io {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the installation: where `.supportway/` is. */
  readonly folder: string;
}

/** A command that could not do what it was asked: the message is the whole answer. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
    this.name = 'CommandError';
  }
}
