import { PolicyError, readPolicy } from '../../../runtime/policy';
import type { PlainMap, PolicyFault } from '../../../runtime/policy';

/** Everything that is wrong with a policy text. */
export function faultsOf(text: string, overrides: PlainMap = {}): readonly PolicyFault[] {
  try {
    readPolicy(text, 'test.yaml', overrides);
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.faults;
    throw error;
  }
}

/** The first line with that text in it, counted from one. */
export const lineWith = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;
