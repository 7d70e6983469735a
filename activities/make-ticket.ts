import type { DeskActivities } from '../contracts/temporal/activities';
import type { Desk } from './desk-port';

export const createMakeTicket =
  (desk: Desk): DeskActivities['makeTicket'] =>
  (site, { externalId, requester, subject, text, tags }) =>
    desk.create(site, { externalId, intent: `request/${externalId}`, requester, subject, text, tags, public: false });
