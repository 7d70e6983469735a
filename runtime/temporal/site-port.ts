import type { Client } from '@temporalio/client';
import type { TicketRef } from '../../contracts/temporal/activities';
import { siteWorkflowId } from '../../contracts/temporal/ids';
import { SITE_UPDATES } from '../../contracts/temporal/site-messages';
import type { Absences, AssigneeWish, ChosenAssignee, Deputies, MatrixKeys } from '../../domain/assignment';
import type { TestClock } from '../../contracts/temporal/clock';
import type { TicketSettings } from '../../domain/policy/settings';
import type { MatchAnswer } from '../../domain/requests/match';
import type { Settlement } from '../../domain/requests/settle';
import type { MatchQuestion, SiteRequest } from '../../domain/requests/site-requests';
import { update } from './update';

/** What activities ask of a site. Asking again for the same thing changes nothing. All of it throws `DoorError`. */
interface SitePort {
  readonly enrol: (ref: TicketRef) => Promise<{ readonly settings: TicketSettings; readonly absences: Absences; readonly deputies: Deputies }>;
  /** Keyed by ticket and entry: the same entry always gets the same name. */
  readonly reserve: (ref: TicketRef, entry: string, keys: MatrixKeys, at: number, wish?: AssigneeWish) => Promise<ChosenAssignee>;
  readonly load: (ref: TicketRef, owners: readonly string[]) => Promise<void>;
  readonly release: (ref: TicketRef) => Promise<void>;
  readonly enrolRequest: (site: string, request: Omit<SiteRequest, 'state' | 'ticketId'>) => Promise<{ readonly settings: TicketSettings }>;
  readonly settleRequest: (site: string, settlement: Settlement) => Promise<SiteRequest>;
  readonly matchRequest: (site: string, question: MatchQuestion, clock?: TestClock) => Promise<MatchAnswer>;
}

export function createSitePort(client: Client): SitePort {
  const ask = <T>({ site }: Pick<TicketRef, 'site'>, name: string, arg: object, updateId?: string): Promise<T> =>
    update<T>(client, { workflowId: siteWorkflowId(site), what: `site ${site}`, name, args: [arg], ...(updateId === undefined ? {} : { updateId }) });
  return {
    enrol: (ref) => ask(ref, SITE_UPDATES.enrol, { ticketId: ref.ticketId }),
    reserve: (ref, entry, keys, at, wish) =>
      ask(ref, SITE_UPDATES.reserve, { ticketId: ref.ticketId, entry, keys, at, ...(wish ? { wish } : {}) }, `reserve/${ref.ticketId}/${entry}`),
    load: (ref, owners) => ask(ref, SITE_UPDATES.load, { ticketId: ref.ticketId, owners }),
    release: (ref) => ask(ref, SITE_UPDATES.release, { ticketId: ref.ticketId }),
    enrolRequest: (site, request) => ask({ site }, SITE_UPDATES.enrolRequest, request),
    settleRequest: (site, settlement) => ask({ site }, SITE_UPDATES.settleRequest, settlement),
    matchRequest: (site, question, clock) => ask({ site }, SITE_UPDATES.matchRequest, { ...question, ...(clock ? { clock } : {}) }),
  };
}
