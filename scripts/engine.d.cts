/** Where long steps are told: `step` prints its title when it lasts and its duration at the end, `note` one line. */
export interface Progress {
  step<T>(title: string, run: () => Promise<T>): Promise<T>;
  note(line: string): void;
}

/** False when TEMPORAL_ADDRESS, TEMPORAL_PROFILE or TEMPORAL_CONFIG_FILE names a Temporal server that somebody else runs. */
export function engineNeeded(env: NodeJS.ProcessEnv): boolean;

/**
 * The path of a Temporal CLI that can run the dev server, fetched into `<root>/.supportway/engine` when the machine has none.
 * @throws SetupError, whose message is one sentence that says what to do
 */
export function findEngine(options: { readonly root: string; readonly env: NodeJS.ProcessEnv; readonly progress: Progress }): Promise<string>;
