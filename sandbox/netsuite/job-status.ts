import * as v from 'valibot';
import { NetSuiteRefusal } from './refusal';

interface JobStatus {
  readonly id: string;
  readonly refName: string;
}

export const IN_PROGRESS: JobStatus = { id: '2', refName: 'In Progress' };

/** The statuses of projects that come with NetSuite, by their internal ids. */
const STATUSES: readonly JobStatus[] = [
  { id: '1', refName: 'Closed' },
  IN_PROGRESS,
  { id: '3', refName: 'Not Awarded' },
  { id: '4', refName: 'Pending' },
  { id: '5', refName: 'Awarded' },
];

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const alone = v.pipe(
  id,
  v.transform((value) => ({ id: value })),
);
const referenceSchema = v.union([alone, v.object({ id }), v.object({ refName: v.string() })]);

/**
 * The status that a request refers to: by its id, alone or as `{ id }`, or by its name, as `{ refName }`.
 * @throws NetSuiteRefusal 400 for one that does not exist.
 */
export function jobStatus(given: unknown): JobStatus {
  const reference = v.safeParse(referenceSchema, given);
  const wanted: Partial<JobStatus> = reference.success ? reference.output : {};
  const found = STATUSES.find((status) => status.id === wanted.id || status.refName === wanted.refName);
  if (!found) throw new NetSuiteRefusal(400, 'INVALID_KEY_OR_REF', `Invalid status reference key ${wanted.id ?? wanted.refName ?? ''}.`, 'status');
  return found;
}
