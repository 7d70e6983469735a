import { failingForTemporal } from '../../activities/failures';
import type { Notice, OfficeActivities } from '../../contracts/temporal/activities';
import type { CaseRecord } from '../../contracts/temporal/case-record';
import { choose } from '../../domain/assignment';
import type { LoggedRequest } from '../../domain/actions/log-request';
import type { Absences, Deputies } from '../../domain/assignment';
import type { TicketSettings } from '../../domain/policy/settings';
import { POLICY, SETTINGS } from './bestpack';

/** The office queue without site, mail or archive. */
export interface InMemoryOffice {
  readonly activities: OfficeActivities;
  readonly told: readonly (Notice & { readonly ticketId: string })[];
  readonly archived: readonly CaseRecord[];
  /** What the site answers to the enrolment of each ticket; BestPack's own policy unless a test says otherwise. */
  readonly settings: Map<string, TicketSettings>;
  absences: Absences;
  deputies: Deputies;
  /** What the ERP made of a ticket; null where none is connected. */
  project: { readonly number: string; readonly serviceCallNumber: string } | null;
  /** Tickets that logged requests became. */
  readonly handedOver: readonly { readonly ticketId: string; readonly request: LoggedRequest }[];
  /** What the catalogue proposes. */
  parts: readonly string[];
  /** What each call of that name fails with. */
  readonly failures: Partial<Record<keyof OfficeActivities, Error>>;
}

export function createInMemoryOffice(): InMemoryOffice {
  const told: (Notice & { readonly ticketId: string })[] = [];
  const archived: CaseRecord[] = [];
  const handedOver: { readonly ticketId: string; readonly request: LoggedRequest }[] = [];
  const answer = <T>(name: keyof OfficeActivities, work: () => T): Promise<T> =>
    failingForTemporal(() => {
      const failure = office.failures[name];
      return failure ? Promise.reject(failure) : Promise.resolve(work());
    })();
  const office: InMemoryOffice = {
    told,
    archived,
    settings: new Map(),
    absences: {},
    deputies: {},
    project: null,
    handedOver,
    parts: [],
    failures: {},
    activities: {
      enrol: ({ ticketId }) => answer('enrol', () => ({ settings: office.settings.get(ticketId) ?? SETTINGS, absences: office.absences, deputies: office.deputies })),
      chooseAssignee: (_ref, _entry, keys, at, prefer) => answer('chooseAssignee', () => choose(POLICY.matrix, keys, office.absences, at, prefer)),
      tell: ({ ticketId }, notice) =>
        answer('tell', () => {
          told.push({ ...notice, ticketId });
          return { channel: 'none' };
        }),
      tellDigest: () => answer('tellDigest', () => ({ channel: 'none' })),
      gatherTasks: () => answer('gatherTasks', () => []),
      reportLoad: () => answer('reportLoad', () => undefined),
      findParts: () => answer('findParts', () => office.parts),
      makeProject: () => answer('makeProject', () => office.project),
      closeProject: () => answer('closeProject', () => ({ closed: office.project !== null })),
      handOver: ({ ticketId }, request) => answer('handOver', () => void handedOver.push({ ticketId, request })),
      archive: (_ref, record) => answer('archive', () => void archived.push(record)),
    },
  };
  return office;
}
