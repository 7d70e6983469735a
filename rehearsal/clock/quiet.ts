import type { Progress } from '../../contracts/temporal/messages';
import type { Outside, Stepper } from '../../runtime/temporal/stepper';

const LOOK_EVERY_MS = 15;
const GIVE_UP_AFTER_MS = 30_000;

/** The tree of a site at rest: each open workflow, ticket or track, with what it says of itself. */
export type Rest = ReadonlyMap<string, Progress>;

export interface QuietOptions {
  readonly stepper: Pick<Stepper, 'look' | 'progress'>;
  /** The workflows to begin from; their open children are found. Ones that do not exist are passed over. */
  readonly roots: () => Promise<readonly string[]>;
  /** Deliveries that the desk has not got rid of. */
  readonly undelivered: () => Promise<number>;
  /** The least version of the clock that each of these workflows must have seen. */
  readonly moved?: { readonly workflows: ReadonlySet<string>; readonly version: number };
  readonly giveUpAfterMs?: number;
}

/**
 * Waits until nothing is under way: (a) no workflow has a pending task or activity and the desk has delivered everything, (b) each workflow
 * says that it has seen the clock, awaits nothing and has nothing left to deal with, (c) no history has grown meanwhile. A look from
 * outside alone is wrong in half of the cases: it misses signals in flight between workflows.
 * @throws Error that names what does not come to rest
 */
export async function untilQuiet(options: QuietOptions): Promise<Rest> {
  const giveUpAt = Date.now() + (options.giveUpAfterMs ?? GIVE_UP_AFTER_MS);
  for (;;) {
    const { busy, rest } = await test(options).catch((error: unknown) => ({ busy: causesOf(error), rest: NOTHING }));
    if (busy === undefined) return rest;
    if (Date.now() > giveUpAt) throw new Error(`no rest within ${(options.giveUpAfterMs ?? GIVE_UP_AFTER_MS) / 1000} s: ${busy}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

const NOTHING: Rest = new Map();

/** Temporal's client says what went wrong only in the cause. */
const causesOf = (error: unknown): string =>
  error instanceof Error ? `${error.message}${error.cause === undefined ? '' : ` (${causesOf(error.cause)})`}` : String(error);

interface Test {
  readonly busy: string | undefined;
  readonly rest: Rest;
}

async function test(options: QuietOptions): Promise<Test> {
  const pending = await options.undelivered();
  if (pending > 0) return { busy: `the desk has ${pending} undelivered webhooks`, rest: NOTHING };
  const before = await lookAtTree(options);
  const working = [...before].find(([, one]) => one.pending);
  if (working) return { busy: `${working[0]} has a task or an activity under way`, rest: NOTHING };
  const rest = await askAll(options, before);
  const restless = [...before.keys()].map((id) => complaint(id, rest.get(id), options)).find((one) => one !== undefined);
  if (restless !== undefined) return { busy: restless, rest };
  const after = await lookAtTree(options);
  const grown = [...after].find(([id, one]) => before.get(id)?.historyLength !== one.historyLength || one.pending);
  if (grown ?? after.size !== before.size) return { busy: `${grown?.[0] ?? 'a workflow'} went on while it was looked at`, rest };
  return { busy: undefined, rest };
}

/** The open workflows from the roots down. */
async function lookAtTree({ stepper, roots }: QuietOptions): Promise<Map<string, Outside>> {
  const seen = new Map<string, Outside>();
  for (let ids = await roots(); ids.length > 0; ) {
    const looks = await Promise.all(ids.map(async (id) => [id, await stepper.look(id)] as const));
    const open = looks.flatMap(([id, one]) => (one?.open ? [[id, one] as const] : []));
    for (const [id, one] of open) seen.set(id, one);
    ids = open.flatMap(([, one]) => one.children).filter((id) => !seen.has(id));
  }
  return seen;
}

async function askAll({ stepper }: QuietOptions, tree: ReadonlyMap<string, Outside>): Promise<Rest> {
  const answers = await Promise.all([...tree.keys()].map(async (id) => [id, await stepper.progress(id)] as const));
  return new Map(answers.flatMap(([id, progress]) => (progress ? [[id, progress] as const] : [])));
}

function complaint(id: string, progress: Progress | undefined, { moved }: QuietOptions): string | undefined {
  if (!progress) return undefined;
  if (moved?.workflows.has(id) && progress.clockVersion < moved.version) return `${id} has not seen the clock move`;
  if (progress.outstanding > 0) return `${id} awaits ${progress.outstanding} answers of other workflows`;
  return progress.dirty ? `${id} has something left to deal with` : undefined;
}
