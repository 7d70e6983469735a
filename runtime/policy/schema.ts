import * as v from 'valibot';
import type { PolicyDocument } from '../../domain/policy/document';
import { PROCESSES } from '../../domain/policy/settings';
import type { ProcessName } from '../../domain/policy/settings';
import { bestpackSchema } from './bestpack-schema';
import { l1Schema } from './l1-schema';
import { isPlainMap } from './merge';
import { say } from './section';
import { oneOf } from './value-schemas';


const SCHEMAS: Readonly<Record<ProcessName, v.GenericSchema<unknown, PolicyDocument>>> = { bestpack: bestpackSchema, 'l1-desk': l1Schema, 'amc-desk': l1Schema };

/** A file whose process is not known has no other keys that could be checked: all that is wrong with it is the process. */
const noProcess = v.pipe(
  v.object({ process: oneOf(PROCESSES) }, say('process is missing', `write one of ${PROCESSES.join(', ')}`)),
  v.never(),
);

/** A policy file, by the process that it is for. */
export const policySchema: v.GenericSchema<unknown, PolicyDocument> = v.lazy((written) => {
  const process = isPlainMap(written) ? PROCESSES.find((name) => name === written['process']) : undefined;
  return process === undefined ? noProcess : SCHEMAS[process];
});
