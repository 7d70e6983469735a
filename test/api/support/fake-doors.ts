import type { TicketView } from '../../../contracts/http/ticket-view';
import type { TestClock } from '../../../contracts/temporal/clock';
import type { RequestView } from '../../../contracts/temporal/request-messages';
import type { TicketRef } from '../../../contracts/temporal/activities';
import type { LoggedRequest } from '../../../domain/requests/log-request';
import type { Fact } from '../../../domain/facts/fact';
import type { ProcessName, SitePolicy } from '../../../domain/policy/settings';
import { DoorError } from '../../../runtime/temporal';
import type { Act, RequestDoor, SiteDoor, TicketDoor, TicketFilter } from '../../../runtime/temporal';

/** Pretend doors: they keep what was asked, and answer or fail as told. */
export interface FakeDoors {
  readonly tickets: TicketDoor;
  readonly sites: SiteDoor;
  readonly requests: RequestDoor;
  readonly begun: Begun[];
  readonly hints: { readonly ref: TicketRef; readonly clock?: TestClock | undefined }[];
  readonly acts: { readonly ref: TicketRef | string; readonly act: Act }[];
  readonly lists: { readonly site: string; readonly filter: TicketFilter; readonly limit: number }[];
  readonly ensured: { readonly site: string; readonly policy: SitePolicy; readonly clock?: TestClock | undefined }[];
  /** Thrown by every call while it is set. */
  failure?: DoorError;
  /** Thrown by acts on tickets while it is set: they can be read, but not acted on. */
  actFailure?: DoorError;
  hintOutcome: 'accepted' | 'ended';
  view: TicketView;
}

interface Begun {
  readonly site: string;
  readonly requestId: string;
  readonly request: LoggedRequest;
  readonly process: ProcessName;
  readonly token: string;
  readonly clock?: TestClock | undefined;
}

const openRequest = ({ requestId, request, process, token }: Begun): RequestView => ({
  requestId, request, process, token, state: 'open', now: 10_000, step: 'request/confirm', waitingFor: 'customer', facts: [], timeline: [], tasks: [], actions: [],
});

export const refused = new DoorError('refused', 'The ticket has no intake note.', {
  refusal: { code: 'missingFacts', message: 'The ticket has no intake note.', missing: [{ fact: 'intakeNote', who: 'mary', how: 'recordIntake' }] },
});
export const unavailable = new DoorError('unavailable', 'Nobody answered in time.');

export function createFakeDoors(): FakeDoors {
  const answer = <T>(value: T): Promise<T> => (doors.failure ? Promise.reject(doors.failure) : Promise.resolve(value));
  const doors: FakeDoors = {
    hints: [],
    acts: [],
    lists: [],
    ensured: [],
    begun: [],
    hintOutcome: 'accepted',
    view: resolvedTicket(),
    tickets: {
      hint: async (ref, clock) => {
        const outcome = await answer(doors.hintOutcome);
        doors.hints.push({ ref, clock });
        return outcome;
      },
      act: async (ref, act) => {
        if (doors.actFailure) throw doors.actFailure;
        const result = await answer({ recorded: ['note'], step: 'technical/review' });
        doors.acts.push({ ref, act });
        return result;
      },
      view: () => answer(doors.view),
      list: async (site, filter, limit) => {
        doors.lists.push({ site, filter, limit });
        return answer([]);
      },
    },
    sites: {
      ensure: async (site, policy, clock) => {
        const outcome = await answer(doors.ensured.some((known) => known.site === site) ? ('adopted' as const) : ('started' as const));
        doors.ensured.push({ site, policy, clock });
        return outcome;
      },
      exists: (site) => answer(doors.ensured.some((known) => known.site === site)),
      act: async (site, act) => {
        await answer(undefined);
        doors.acts.push({ ref: site, act });
        return undefined;
      },
      view: (site) => {
        const known = doors.ensured.find((each) => each.site === site);
        if (!known) return Promise.reject(new DoorError('notFound', `There is no site ${site} here.`));
        return answer({ site, policy: known.policy, absences: {}, deputies: {}, openTickets: [], openRequests: [] });
      },
    },
    requests: {
      begin: async (site, requestId, request, process, token, clock) => {
        await answer(undefined);
        doors.begun.push({ site, requestId, request, process, token, clock });
      },
      act: async (site, requestId, act) => {
        const result = await answer({ recorded: ['requestConfirmed'], step: 'request/confirm' });
        doors.acts.push({ ref: `${site}/${requestId}`, act });
        return result;
      },
      view: (site, requestId) => {
        const known = doors.begun.find((each) => each.site === site && each.requestId === requestId);
        return known ? answer(openRequest(known)) : Promise.reject(new DoorError('notFound', `There is no request ${requestId} of ${site}.`));
      },
      list: (site) => answer(doors.begun.filter((each) => each.site === site).map(openRequest)),
    },
  };
  return doors;
}

const off = { state: 'off', consumedMs: 0, budgetMs: 0, explain: [] } as const;

export const resolution: Fact = {
  name: 'resolution',
  n: 1,
  value: { summary: 'The <roller> was worn', rootCause: 'No grease', fix: 'New roller' },
  at: 1_000,
  by: 'jordan',
  door: 'api',
  round: 1,
  triage: 0,
};

/** A ticket that waits for its customer to confirm, at the instant 10,000. */
export const resolvedTicket = (changes: Partial<TicketView> = {}): TicketView => ({
  site: 'bestpack',
  ticketId: '48213',
  process: 'bestpack',
  subject: 'Tape head <jams>',
  policyVersion: 'abc',
  now: 10_000,
  round: 1,
  step: 'closure/confirm',
  steps: ['closure/confirm'],
  waitingFor: 'customer',
  assignee: 'jordan',
  status: 'Waiting on Customer',
  priority: 'P3',
  requester: 'pat@distributor.example',
  missing: [],
  tasks: [],
  clocks: { acknowledgment: off, escalation: off, ladder: off, 'technical/engineering': off },
  tracks: [],
  decisions: [],
  article: { state: 'none', owner: 'jordan' },
  facts: [resolution],
  timeline: [],
  violations: [],
  failedEffects: [],
  actions: [],
  ...changes,
});
