import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** One timer for the earliest thing that is due. It only wakes: what is due is derived again. */
export interface Alarm {
  /** Arms for `at`, or for nothing; does nothing when that is what it is armed for. */
  readonly arm: (at: number | undefined, summary: string) => void;
}

/** `wake` runs at the instant. On a test clock no timer is ever armed: moving the clock wakes. */
export function createAlarm(now: () => number, isTest: () => boolean, wake: () => void): Alarm {
  let armed: { readonly at: number; readonly scope: CancellationScope } | undefined;
  return {
    arm: (at, summary) => {
      if (isTest() || at === armed?.at) return;
      armed?.scope.cancel();
      armed = undefined;
      if (at === undefined) return;
      const scope = new CancellationScope();
      armed = { at, scope };
      const ring = async (): Promise<void> => {
        try {
          await sleep(Math.max(1, at - now()), { summary });
        } catch (error) {
          if (isCancellation(error)) return;
          throw error;
        }
        armed = undefined;
        wake();
      };
      void scope.run(ring);
    },
  };
}
