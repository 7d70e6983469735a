import type { DeskActivities } from '../contracts/temporal/activities';
import type { Desk } from './desk-port';

export const createReadDesk =
  (desk: Desk): DeskActivities['readDesk'] =>
  (ref, cursor) =>
    desk.read(ref, cursor);
