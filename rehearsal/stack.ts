import type { ProcessName } from '../domain/policy/settings';
import type { Stepper } from '../runtime/temporal/stepper';
import type { Outcome } from './doors/staff-api';
import type { Data } from './format/scenario';
import type { Part } from './format/shapes';

/** What scenarios are rehearsed against: a running installation in sandbox mode. */
export interface Stack {
  readonly api: string;
  readonly sandbox: string;
  readonly stepper: Stepper;
  /** The file that sites of the process begin with. */
  readonly policyFileOf: (process: ProcessName) => string;
  readonly parts: Parts;
  /** Looks in the site's desk for what no webhook told; in life a Schedule does it every few minutes. */
  readonly sweep: (site: string) => Promise<void>;
  /** Whose signature the workers have for the NetSuite of sites whose name begins with `NETSUITE_SITES`; undefined where they have none. */
  readonly netSuite: NetSuiteAccess | undefined;
  /** The act as somebody does it on the command line. */
  readonly actByCli: (given: CliAct) => Promise<Outcome>;
}

/** The sandbox sites that have a NetSuite account; on all others projects are made by hand. */
export const NETSUITE_SITES = 'rehearsal-netsuite-';

/** An integration of the NetSuite account, and the certificate that is mapped to it. */
export interface NetSuiteAccess {
  readonly clientId: string;
  readonly certificateId: string;
  /** PEM. */
  readonly publicKey: string;
}

/** The processes of the installation, for faults. */
export interface Parts {
  /** Ends the process as a power cut would; it starts again by itself unless it is to stay down. */
  kill(part: Part, stays: 'down' | undefined): Promise<void>;
  start(part: Part): Promise<void>;
}

interface CliAct {
  readonly site: string;
  readonly ticketId: string;
  readonly person: string;
  readonly action: string;
  readonly data: Data;
}
