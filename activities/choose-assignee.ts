import type { OfficeActivities } from '../contracts/temporal/activities';
import type { Site } from './site-port';

export const createChooseAssignee =
  (site: Site): OfficeActivities['chooseAssignee'] =>
  (ref, entry, keys, at, wish) =>
    site.reserve(ref, entry, keys, at, wish);
