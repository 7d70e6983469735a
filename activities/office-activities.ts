import type { OfficeActivities } from '../contracts/temporal/activities';
import { createArchive, type Archive } from './archive';
import { createChooseAssignee } from './choose-assignee';
import { createEnrol } from './enrol';
import { failingForTemporal } from './failures';
import type { Notices } from './notices-port';
import type { Render } from './render';
import type { SitePolicies } from './site-policies';
import type { Site } from './site-port';
import { createTell } from './tell';

/** What a worker of the office queue registers. */
export const createOfficeActivities = (deps: {
  readonly site: Site;
  readonly policies: SitePolicies;
  readonly render: Render;
  readonly notices: Notices;
  readonly archive: Archive;
}): OfficeActivities => ({
  enrol: failingForTemporal(createEnrol(deps.site)),
  chooseAssignee: failingForTemporal(createChooseAssignee(deps.site)),
  tell: failingForTemporal(createTell(deps.notices, deps.render, deps.policies)),
  archive: failingForTemporal(createArchive(deps.archive, deps.site)),
});
