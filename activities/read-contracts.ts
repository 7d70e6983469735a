import type { DeskActivities } from '../contracts/temporal/activities';
import type { Contracts } from './contracts-port';

export const createReadContracts =
  (contracts: Contracts): DeskActivities['readContracts'] =>
  (ref) =>
    contracts.read(ref);
