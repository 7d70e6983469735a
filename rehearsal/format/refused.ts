import * as v from 'valibot';
import type { Refused } from './scenario';
import { refused } from './shapes';

/** The `refused` of a step; left empty it is any refusal. */
export const expectedRefusal = v.nullable(refused);

/** Why an answer on a decision page cannot be refused with a code. */
export const NO_CODE = 'a decision page tells no code: name a part of the `message`, or the `missing` fields';

/** The `refused` of an answer on a decision page. */
export const refusedOnPage = v.pipe(expectedRefusal, v.check((given) => given?.code === undefined, NO_CODE));

/** The expected refusal as a part of an act. */
export function toRefused(given: v.InferOutput<typeof expectedRefusal> | undefined): { readonly refused?: Refused } {
  if (given === undefined) return {};
  const { code, message, missing } = given ?? {};
  return { refused: { ...(code === undefined ? {} : { code }), ...(message === undefined ? {} : { message }), ...(missing === undefined ? {} : { missing }) } };
}
