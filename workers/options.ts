import type { WorkerOptions } from '@temporalio/worker';

/** How every worker of ours stops: what it has begun it finishes, and nothing hangs the process for ever. */
export const STOPPING = { shutdownGraceTime: '20 seconds', shutdownForceTime: '30 seconds' } as const satisfies Partial<WorkerOptions>;
