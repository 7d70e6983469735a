import type { Progress } from '../engine.cjs';

/** Builds dist/workflow-bundle.js from dist/workflows if it is out of date; resolves to its absolute path, or undefined without compiled workflows. */
export function buildWorkflowBundle(options: { readonly root: string; readonly progress: Progress }): Promise<string | undefined>;
