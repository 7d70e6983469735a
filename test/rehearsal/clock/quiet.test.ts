import type { Progress } from '../../../contracts/temporal/messages';
import { untilQuiet } from '../../../rehearsal/clock/quiet';
import type { QuietOptions } from '../../../rehearsal/clock/quiet';
import type { Outside } from '../../../runtime/temporal/stepper';

const calm: Progress = { clockVersion: 3, outstanding: 0, dirty: false, children: [] };
const still: Outside = { open: true, historyLength: 10, pending: false, children: [] };

/** Answers the given values in turn, the last one for ever. */
function inTurn<T>(...values: readonly [T, ...T[]]): () => Promise<T> {
  let next = 0;
  return () => Promise.resolve(values[Math.min(next++, values.length - 1)] ?? values[0]);
}

const watch = (changes: Partial<QuietOptions> & { look?: () => Promise<Outside | undefined>; progress?: () => Promise<Progress | undefined> }) =>
  untilQuiet({
    stepper: { look: changes.look ?? inTurn<Outside>(still), progress: changes.progress ?? inTurn<Progress>(calm) },
    roots: () => Promise.resolve(['ticket/s/1']),
    undelivered: () => Promise.resolve(0),
    giveUpAfterMs: 80,
    ...changes,
  });

describe('whether a site has come to rest', () => {
  it('is so when nothing is under way, and it says what the workflows say', async () => {
    await expect(watch({})).resolves.toEqual(new Map([['ticket/s/1', calm]]));
  });

  it.each<[string, Parameters<typeof watch>[0], string]>([
    ['the desk has deliveries left', { undelivered: inTurn(2) }, 'undelivered'],
    ['a task is pending', { look: inTurn<Outside>({ ...still, pending: true }) }, 'ticket/s/1 has a task'],
    ['it awaits another workflow', { progress: inTurn<Progress>({ ...calm, outstanding: 1 }) }, 'awaits 1'],
    ['it has something to deal with', { progress: inTurn<Progress>({ ...calm, dirty: true }) }, 'something left'],
    ['it has not seen the clock', { moved: { workflows: new Set(['ticket/s/1']), version: 4 } }, 'clock move'],
    ['nobody answers', { progress: () => Promise.reject(new Error('no worker')) }, 'no worker'],
  ])('is not so while %s', async (_what, changes, message) => {
    await expect(watch(changes)).rejects.toThrow(message);
  });

  it('looks again when a history grew between the two looks', async () => {
    let looks = 0;
    const look = (): Promise<Outside> => Promise.resolve({ ...still, historyLength: looks++ < 3 ? 10 + looks : 20 });
    await watch({ look, giveUpAfterMs: 2_000 });
    expect(looks).toBeGreaterThan(3);
  });

  it('passes over workflows that ended or never were, and finds open children', async () => {
    const tree: Readonly<Record<string, Outside>> = {
      'ticket/s/1': { ...still, children: ['ticket/s/1/track/technical/1'] },
      'ticket/s/1/track/technical/1': still,
      'ticket/s/2': { ...still, open: false },
    };
    const rest = await watch({
      stepper: { look: (id) => Promise.resolve(tree[id]), progress: inTurn<Progress>(calm) },
      roots: () => Promise.resolve(['ticket/s/1', 'ticket/s/2', 'ticket/s/3']),
    });
    expect([...rest.keys()]).toEqual(['ticket/s/1', 'ticket/s/1/track/technical/1']);
  });
});
