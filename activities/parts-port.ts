/** A part of the team's export of its parts search. */
export interface CataloguePart {
  readonly number: string;
  readonly description: string;
  readonly machineModels: readonly string[];
}

/** The parts that fit words and a machine, best first; at most five. */
export interface PartsCatalogue {
  search(site: string, wanted: { readonly words: string; readonly machineModel?: string }): Promise<readonly CataloguePart[]>;
}
