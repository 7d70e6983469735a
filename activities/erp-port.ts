/** What the ERP keeps of a ticket's visit. `number` is what people call the project by. */
export interface ErpProject {
  readonly recordId: string;
  readonly number: string;
  readonly serviceCallNumber: string;
}

/** The ERP, for sites that have one connected. Every call fails with an {@link ErpError} and nothing else. */
export interface Erp {
  /** False where the project is made by hand. */
  isConnected(site: string): boolean;
  /** The project under this external id, made if there is none; the same id never makes a second one. */
  project(site: string, order: { readonly externalId: string; readonly title: string; readonly customer: string }): Promise<ErpProject>;
  /** Closes the project; one that is closed already stays so. */
  closeProject(site: string, externalId: string): Promise<void>;
}

/** `unreachable`: nothing is known about the effect; `rateLimited`: not done, ask later; `rejected`: it will never be taken. */
export type ErpErrorCode = 'unreachable' | 'rateLimited' | 'rejected';

export class ErpError extends Error {
  override readonly name = 'ErpError';
  readonly code: ErpErrorCode;
  readonly retryAfterMs?: number;

  constructor(code: ErpErrorCode, message: string, retryAfterMs?: number) {
    super(message);
    this.code = code;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }
}
