import type { OfficeActivities } from '../contracts/temporal/activities';
import type { Site } from './site-port';

export const createEnrol =
  (site: Site): OfficeActivities['enrol'] =>
  (ref) =>
    site.enrol(ref);
