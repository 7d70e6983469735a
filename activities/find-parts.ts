import type { OfficeActivities } from '../contracts/temporal/activities';
import type { PartsCatalogue } from './parts-port';

export const createFindParts =
  (catalogue: PartsCatalogue): OfficeActivities['findParts'] =>
  async ({ site }, wanted) => {
    const parts = await catalogue.search(site, wanted);
    return parts.map(({ number, description, machineModels }) => `${number}: ${description}${machineModels.length === 0 ? '' : ` (${machineModels.join(', ')})`}`);
  };
