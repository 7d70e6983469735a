import type { CaseRecord } from '../contracts/temporal/case-record';
import type { OfficeActivities } from '../contracts/temporal/activities';
import type { Site } from './site-port';

/** Where case records outlive the retention of workflows. */
export interface Archive {
  /** Keeps the record of this ticket; one that is there already stays as it is. */
  keep(record: CaseRecord): Promise<void>;
}

/** The record first: a ticket that is off its site's list is looked for nowhere else. */
export const createArchive =
  (archive: Archive, site: Site): OfficeActivities['archive'] =>
  async (ref, record) => {
    await archive.keep(record);
    await site.release(ref);
  };
