import * as v from 'valibot';
import { TIERS } from '../../domain/facts/words';
import type { AskedAbout, Role } from '../../domain/policy/settings';
import { section } from './section';
import { count, days, email, filled, instant, length, list, map, oneOf, share, shifts, text, wallTime, yesOrNo } from './value-schemas';

/** The roles that somebody on the roster may have; the others are the process's own. */
const ROLES = [
  'supportAdmin',
  'technician',
  'engineeringManager',
  'engineer',
  'customerService',
  'partsSpecialist',
  'pricing',
  'sales',
  'bpxFollower',
  'contractor',
  'associate',
  'teamLead',
  'l1',
  'management',
  'internalCustomer',
  'operator',
] as const satisfies readonly Role[];
const ASKED_ABOUT = ['question', 'resolution', 'quote', 'estimate'] as const satisfies readonly AskedAbout[];

const person = section({
  name: text,
  email,
  roles: filled(oneOf(ROLES)),
  skills: v.exactOptional(list(oneOf(TIERS))),
  group: v.exactOptional(text),
  capacity: v.exactOptional(count),
});

/** The keys of every policy file, whatever its process. */
export const commonEntries = {
  owner: text,
  triager: text,
  from: v.exactOptional(instant),
  calendar: section({
    timeZone: text,
    hours: map(shifts),
    holidays: v.exactOptional(list(text)),
    exceptions: v.exactOptional(map(shifts)),
  }),
  ladder: section({ followUp: length, final: length, spacing: length, close: length, patientAbout: v.optional(list(oneOf(ASKED_ABOUT)), []) }),
  automaticReplies: section({ subjects: list(text) }),
  notices: section({ by: v.optional(list(oneOf(['mail', 'chat'])), ['mail']), digestAt: wallTime }),
  confirmLink: section({ validFor: days }),
  enforce: oneOf(['undo', 'warn']),
  grace: length,
  people: map(person),
};

/** The first answer; a process says itself whether `automatic` may be left out. */
export const acknowledgmentEntries = { within: length, warnAt: list(share), automatic: yesOrNo };

export const lengthByPriority = section({ P1: length, P2: length, P3: length, P4: length });
