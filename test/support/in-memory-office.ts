import type { Notice, OfficeActivities } from '../../contracts/temporal/activities';
import type { CaseRecord } from '../../contracts/temporal/case-record';
import { choose } from '../../domain/assignment';
import type { Absences } from '../../domain/assignment';
import type { TicketSettings } from '../../domain/policy/settings';
import { POLICY, SETTINGS } from './bestpack';

/** The office queue without site, mail or archive. */
export interface InMemoryOffice extends OfficeActivities {
  readonly told: readonly (Notice & { readonly ticketId: string })[];
  readonly archived: readonly CaseRecord[];
  /** What the ticket's site answers to its enrolment; BestPack's own policy unless a test says otherwise. */
  readonly settings: Map<string, TicketSettings>;
  absences: Absences;
  /** Thrown by each call of that name. */
  readonly failures: Partial<Record<keyof OfficeActivities, unknown>>;
}

export function createInMemoryOffice(): InMemoryOffice {
  const told: (Notice & { readonly ticketId: string })[] = [];
  const archived: CaseRecord[] = [];
  const check = (name: keyof OfficeActivities): void => {
    if (office.failures[name] !== undefined) throw office.failures[name];
  };
  const office: InMemoryOffice = {
    told,
    archived,
    settings: new Map(),
    absences: {},
    failures: {},
    enrol: async ({ ticketId }) => {
      check('enrol');
      return { settings: office.settings.get(ticketId) ?? SETTINGS, absences: office.absences };
    },
    chooseAssignee: async (_ref, _entry, keys, at, prefer) => {
      check('chooseAssignee');
      return choose(POLICY.matrix, keys, office.absences, at, prefer);
    },
    tell: async ({ ticketId }, notice) => {
      check('tell');
      told.push({ ...notice, ticketId });
      return { channel: 'none' };
    },
    archive: async (_ref, record) => {
      check('archive');
      archived.push(record);
    },
  };
  return office;
}
