import type { OfficeActivities } from '../contracts/temporal/activities';
import { createArchive, type Archive } from './archive';
import { createChooseAssignee } from './choose-assignee';
import { createEnrol } from './enrol';
import type { Erp } from './erp-port';
import { failingForTemporal } from './failures';
import { createFindParts } from './find-parts';
import { createGatherTasks, type SiteTasks } from './gather-tasks';
import { createHandOver, type TicketStarter } from './hand-over';
import { createMailCustomer } from './mail-customer';
import type { Chat, Notices } from './notices-port';
import type { PartsCatalogue } from './parts-port';
import { createCloseProject, createMakeProject } from './projects';
import type { Render } from './render';
import type { SitePolicies } from './site-policies';
import { createReportLoad } from './report-load';
import { createEnrolRequest, createMatchRequest, createSettleRequest, type RequestTeller } from './requests';
import type { Site } from './site-port';
import { createTell } from './tell';
import { createTellDigest } from './tell-digest';

/** What a worker of the office queue registers. */
export const createOfficeActivities = (deps: {
  readonly site: Site;
  readonly policies: SitePolicies;
  readonly render: Render;
  readonly notices: Notices;
  readonly chat: Chat;
  readonly archive: Archive;
  readonly erp: Erp;
  readonly parts: PartsCatalogue;
  readonly tasks: SiteTasks;
  readonly starter: TicketStarter;
  readonly teller: RequestTeller;
}): OfficeActivities => ({
  enrol: failingForTemporal(createEnrol(deps.site)),
  chooseAssignee: failingForTemporal(createChooseAssignee(deps.site)),
  reportLoad: failingForTemporal(createReportLoad(deps.site)),
  tell: failingForTemporal(createTell(deps)),
  tellDigest: failingForTemporal(createTellDigest(deps)),
  gatherTasks: failingForTemporal(createGatherTasks(deps.tasks)),
  findParts: failingForTemporal(createFindParts(deps.parts)),
  makeProject: failingForTemporal(createMakeProject(deps.erp)),
  closeProject: failingForTemporal(createCloseProject(deps.erp)),
  handOver: failingForTemporal(createHandOver(deps.starter)),
  enrolRequest: failingForTemporal(createEnrolRequest(deps.site)),
  settleRequest: failingForTemporal(createSettleRequest(deps.site)),
  matchRequest: failingForTemporal(createMatchRequest(deps.site, deps.teller)),
  mailCustomer: failingForTemporal(createMailCustomer(deps)),
  archive: failingForTemporal(createArchive(deps.archive, deps.site)),
});
