/** An answer that is no success: HTTP status, a code for programs, a sentence for people that says what to do. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Joins code and message in the body. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}
