import type { DeskActivities } from '../contracts/temporal/activities';
import type { Desk } from './desk-port';
import { failingForTemporal } from './failures';
import { createReadDesk } from './read-desk';
import type { Render } from './render';
import { createSaveToDesk } from './save-to-desk';

/** What a worker of the desk queue registers. */
export const createDeskActivities = (deps: { readonly desk: Desk; readonly render: Render }): DeskActivities => ({
  readDesk: failingForTemporal(createReadDesk(deps.desk)),
  saveToDesk: failingForTemporal(createSaveToDesk(deps.desk, deps.render)),
});
