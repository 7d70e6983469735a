import type { Progress } from './engine.cjs';

/** What the finder looks at. */
export interface Machine {
  readonly env: NodeJS.ProcessEnv;
  /** Whether packages of the system may be installed. */
  readonly isRoot: boolean;
  readonly macApps: readonly string[];
  /** Where Playwright keeps the browsers that it downloads, and its script that does so. */
  readonly playwright: { readonly programs: readonly string[]; readonly installer: string };
}

/**
 * The path of a Chromium or Chrome that can run without a screen; fetches one when the machine (this one, unless told otherwise) has none.
 * @throws SetupError, whose message is one sentence that says what to do
 */
export function findBrowser(options: { readonly progress: Progress; readonly machine?: Machine }): Promise<string>;
