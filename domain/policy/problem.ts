import type { PolicyProblem } from './document';

export type Place = PolicyProblem['path'];

export const problem = (path: Place, message: string, remedy: string): PolicyProblem => ({ path, message, remedy });
