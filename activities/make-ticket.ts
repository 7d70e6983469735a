import type { DeskActivities } from '../contracts/temporal/activities';
import type { Desk } from './desk-port';

export const createMakeTicket =
  (desk: Desk): DeskActivities['makeTicket'] =>
  (site, order) =>
    desk.create(site, { ...order, intent: `request/${order.externalId}`, public: false });
