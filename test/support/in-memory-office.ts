import { failingForTemporal } from '../../activities/failures';
import type { CustomerMail, Notice, OfficeActivities } from '../../contracts/temporal/activities';
import type { CaseRecord } from '../../contracts/temporal/case-record';
import type { Handover } from '../../contracts/temporal/messages';
import type { RequestMatch } from '../../domain/requests/site-requests';
import { choose } from '../../domain/assignment';
import type { Absences, Deputies } from '../../domain/assignment';
import type { TicketSettings } from '../../domain/policy/settings';
import { matched } from '../../domain/requests/match';
import { settled } from '../../domain/requests/settle';
import { enrolled } from '../../domain/requests/site-requests';
import type { SiteRequests } from '../../domain/requests/site-requests';
import { AMC_POLICY } from './a-request';
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
  readonly handedOver: readonly (Handover & { readonly ticketId: string })[];
  /** What customers got past the desk. */
  readonly mailed: readonly CustomerMail[];
  /** The requests as the site knows them. */
  requests: SiteRequests;
  /** A ticket of that address asks which request it is, at that instant. */
  readonly asks: (ticketId: string, email: string, at: number, text?: string) => RequestMatch | { readonly kind: 'making' };
  /** What the catalogue proposes. */
  parts: readonly string[];
  /** What each call of that name fails with. */
  readonly failures: Partial<Record<keyof OfficeActivities, Error>>;
}

export function createInMemoryOffice(): InMemoryOffice {
  const told: (Notice & { readonly ticketId: string })[] = [];
  const archived: CaseRecord[] = [];
  const handedOver: (Handover & { readonly ticketId: string })[] = [];
  const mailed: CustomerMail[] = [];
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
    mailed,
    requests: { requests: [], matches: {} },
    asks: (ticketId, email, at, text = '') => {
      const { answer: found, ...after } = matched(office.requests, { ticketId, email, text }, at);
      office.requests = after;
      return found;
    },
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
      handOver: ({ ticketId }, handover) => answer('handOver', () => void handedOver.push({ ticketId, ...handover })),
      enrolRequest: (_site, request) =>
        answer('enrolRequest', () => {
          office.requests = { ...office.requests, requests: enrolled(office.requests.requests, request) };
          return { settings: office.settings.get(request.requestId) ?? AMC_POLICY.settings };
        }),
      settleRequest: (_site, settlement) =>
        answer('settleRequest', () => {
          const outcome = settled(office.requests, settlement, Object.keys(office.requests.matches));
          if (!outcome) throw new Error(`no request ${settlement.requestId}`);
          office.requests = { requests: outcome.requests, matches: outcome.matches };
          return outcome.answer;
        }),
      matchRequest: ({ ticketId }, { email, text }, clock) =>
        answer('matchRequest', () => {
          const found = office.asks(ticketId, email, clock?.at ?? Date.now(), text);
          if (found.kind === 'making') throw new Error('being made');
          return found;
        }),
      mailCustomer: (_site, mail) =>
        answer('mailCustomer', () => {
          mailed.push(mail);
          return { channel: 'mail' };
        }),
      archive: (_ref, record) => answer('archive', () => void archived.push(record)),
    },
  };
  return office;
}
