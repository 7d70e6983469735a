import type { OfficeActivities } from '../contracts/temporal/activities';
import type { Site } from './site-port';

export const createReportLoad =
  (site: Site): OfficeActivities['reportLoad'] =>
  (ref, owners) =>
    site.load(ref, owners);
