import { DeskError } from '../../activities/desk-port';

/** What a record says, or nothing where there is no such record. */
export async function orNothing<T>(record: Promise<T>): Promise<T | undefined> {
  try {
    return await record;
  } catch (error) {
    if (error instanceof DeskError && error.status === 404) return undefined;
    throw error;
  }
}
