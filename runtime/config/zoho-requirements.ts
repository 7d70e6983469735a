import { AMC_FIELDS, assignedStatus, L1_FIELDS, L1_STATUS } from '../../domain/desk-events/l1-vocabulary';
import { MIRROR_FIELDS } from '../../domain/desk-events/vocabulary';
import type { ProcessName } from '../../domain/policy/settings';

/** What a Zoho Desk account must have for a process, by the names that its administrators see. */
export const zohoRequirements = (process: ProcessName): { readonly statuses: readonly string[]; readonly fields: readonly string[] } => ({
  statuses: [L1_STATUS.open, L1_STATUS.customer, assignedStatus(process), L1_STATUS.hold, L1_STATUS.closed],
  fields: [...Object.values(L1_FIELDS), ...(process === 'amc-desk' ? Object.values(AMC_FIELDS) : []), ...Object.values(MIRROR_FIELDS)],
});
