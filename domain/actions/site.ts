import * as v from 'valibot';
import type { Role } from '../policy/settings';
import { instant, words } from './data';

interface SiteActionData {
  readonly person?: string | undefined;
  readonly until?: number | undefined;
  readonly why?: string | undefined;
  readonly deputy?: string | undefined;
}

/** An act on the roster of a site rather than on a ticket. `self`: everybody may speak for themselves. */
export interface SiteActionDefinition {
  readonly name: 'setAway' | 'setBack' | 'setDeputy';
  readonly label: string;
  readonly summary: string;
  readonly by: readonly (Role | 'self')[];
  readonly data: v.GenericSchema<unknown, SiteActionData>;
  readonly needs: readonly string[];
  readonly records: readonly string[];
  readonly on: 'site';
}

export const setAway: SiteActionDefinition = {
  name: 'setAway',
  label: 'Away',
  summary: 'Takes somebody off the assignment, until an instant or until they are set back.',
  by: ['self', 'supportAdmin', 'engineeringManager', 'teamLead'],
  data: v.object({ person: v.optional(words('person')), until: v.optional(instant), why: v.optional(words('why')) }),
  needs: [],
  records: [],
  on: 'site',
};

export const setBack: SiteActionDefinition = {
  name: 'setBack',
  label: 'Back',
  summary: 'Puts somebody back on the assignment.',
  by: ['self', 'supportAdmin', 'engineeringManager', 'teamLead'],
  data: v.object({ person: v.optional(words('person')) }),
  needs: [],
  records: [],
  on: 'site',
};

export const setDeputy: SiteActionDefinition = {
  name: 'setDeputy',
  label: 'Name a deputy',
  summary: 'Says who does what is reserved to you (an approval, a price), until an instant or until you name nobody.',
  by: ['self'],
  data: v.object({ person: v.optional(words('person')), deputy: v.optional(words('deputy')), until: v.optional(instant) }),
  needs: [],
  records: [],
  on: 'site',
};
