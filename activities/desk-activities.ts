import type { DeskActivities } from '../contracts/temporal/activities';
import { createDraftArticle, createReadArticle } from './articles';
import type { Contracts } from './contracts-port';
import type { Desk } from './desk-port';
import { failingForTemporal } from './failures';
import type { KnowledgeBase } from './knowledge-port';
import { createLookUpBriefing } from './look-up-briefing';
import { createMakeTicket } from './make-ticket';
import { createReadContracts } from './read-contracts';
import { createReadDesk } from './read-desk';
import type { Render } from './render';
import { createSaveToDesk } from './save-to-desk';
import { createSweepDesk, type SweepDeps } from './sweep-desk';

/** What a worker of the desk queue registers. */
export const createDeskActivities = (
  deps: { readonly desk: Desk; readonly knowledge: KnowledgeBase; readonly contracts: Contracts; readonly render: Render } & SweepDeps,
): DeskActivities => ({
  readDesk: failingForTemporal(createReadDesk(deps.desk)),
  saveToDesk: failingForTemporal(createSaveToDesk(deps.desk, deps.render)),
  makeTicket: failingForTemporal(createMakeTicket(deps.desk)),
  readContracts: failingForTemporal(createReadContracts(deps.contracts)),
  sweepDesk: failingForTemporal(createSweepDesk(deps)),
  lookUpBriefing: failingForTemporal(createLookUpBriefing(deps.desk, deps.knowledge)),
  draftArticle: failingForTemporal(createDraftArticle(deps.knowledge)),
  readArticle: failingForTemporal(createReadArticle(deps.knowledge)),
});
