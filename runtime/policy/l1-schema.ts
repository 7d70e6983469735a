import * as v from 'valibot';
import { PRIORITIES } from '../../domain/facts/words';
import type { L1Document } from '../../domain/policy/document';
import { acknowledgmentEntries, commonEntries, lengthByPriority } from './common-schema';
import { section } from './section';
import { days, email, filled, oneOf, text, yesOrNo } from './value-schemas';

const choice = oneOf(['inOrder', 'leastLoaded']);
const row = section({ priority: v.exactOptional(oneOf(PRIORITIES)), names: filled(text), choice: v.exactOptional(choice) });

/** A policy file of `l1-desk` or `amc-desk`, key by key; docs/policy.md says what each does. */
export const l1Schema: v.GenericSchema<unknown, L1Document> = section({
  process: oneOf(['l1-desk', 'amc-desk']),
  ...commonEntries,
  team: section({ name: text, address: v.exactOptional(email) }),
  acknowledgment: section(acknowledgmentEntries),
  progress: section({ within: lengthByPriority }),
  channels: section({ portal: yesOrNo }),
  reopen: section({ within: days }),
  choice,
  matrix: filled(row),
});
