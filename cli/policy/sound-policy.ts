import type { SitePolicy } from '../../domain/policy/settings';
import { loadPolicy, PolicyError } from '../../runtime/policy';
import { CommandError } from '../io';

/** The policy of a file. @throws CommandError with everything that is wrong with it, by line */
export async function soundPolicy(file: string): Promise<SitePolicy> {
  try {
    return await loadPolicy(file);
  } catch (error) {
    if (error instanceof PolicyError) throw new CommandError(error.message);
    throw error;
  }
}
