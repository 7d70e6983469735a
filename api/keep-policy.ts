import { writeFile } from 'node:fs/promises';
import { ApiError } from './errors/api-error';

/** Makes an adopted text outlast the process. Throws an `ApiError` where it cannot; nothing is adopted then. */
export type KeepPolicy = (site: string, text: string) => Promise<void>;

/**
 * The file of a configured site is what the API begins with, so a policy that comes by a request goes into it: the
 * next start would bring the old one back otherwise. Other sites have no file.
 */
export const createPolicyKeeper =
  (files: ReadonlyMap<string, string>): KeepPolicy =>
  async (site, text) => {
    const file = files.get(site);
    if (file === undefined) return;
    await writeFile(file, text).catch((error: unknown) => {
      throw new ApiError(409, 'policyIsAFile', `The policy of ${site} is a file that cannot be written here (${String(error)}): edit it where it is kept, it comes into force by itself. Nothing was adopted.`);
    });
  };
