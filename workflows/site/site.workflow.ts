import { allHandlersFinished, ApplicationFailure, condition, continueAsNew, defineUpdate, setHandler, workflowInfo } from '@temporalio/workflow';
import { requestWorkflowId, ticketWorkflowId } from '../../contracts/temporal/ids';
import { absencesSignal, moveClockSignal, progressQuery, settingsSignal } from '../../contracts/temporal/messages';
import { SITE_UPDATES, siteQuery } from '../../contracts/temporal/site-messages';
import type { Envelope } from '../../contracts/temporal/messages';
import type { SiteInput } from '../../contracts/temporal/site-messages';
import type { TestClock } from '../../contracts/temporal/clock';
import { refusal } from '../../domain/actions/action';
import { performOnSite } from '../../domain/actions/perform-site';
import { REFUSED } from '../../domain/actions/refusal';
import { SITE_ACTIONS } from '../../domain/actions/table';
import { changesTickets } from '../../domain/policy/changes-tickets';
import type { SitePolicy } from '../../domain/policy/settings';
import type { Settlement } from '../../domain/requests/settle';
import type { MatchQuestion, SiteRequest } from '../../domain/requests/site-requests';
import { createClock } from '../shared/clock';
import { createFanOut } from './fan-out';
import { enrol, firstSiteState, hold, release, reserve, siteView } from './office';
import type { Reservation } from './office';
import { enrolRequest, matchRequest, openRequests, settleRequest } from './requests';

/**
 * A desk account with its team: who is away, whose turn it is, which policy is adopted. One for each site, for ever;
 * it continues as new at quiet moments.
 */
export async function site(input: SiteInput): Promise<void> {
  const state = firstSiteState(input);
  const clock = createClock(input.clock);
  const fanOut = createFanOut(clock);
  const openTickets = (): readonly string[] => state.openTickets.map((id) => ticketWorkflowId(input.site, id));
  const allOpen = (): readonly string[] => [...openTickets(), ...openRequests(state).map((id) => requestWorkflowId(input.site, id))];

  setHandler(siteQuery, () => siteView(input.site, state, clock));
  setHandler(progressQuery, () => ({ clockVersion: clock.test()?.version ?? 0, outstanding: fanOut.outstanding(), dirty: fanOut.pending(), children: [] }));
  setHandler(moveClockSignal, (moved) => {
    clock.move(moved);
  });
  setHandler(defineUpdate<unknown, [{ ticketId: string }]>(SITE_UPDATES.enrol), ({ ticketId }) => enrol(state, ticketId), needs('ticketId'));
  setHandler(defineUpdate<unknown, [Reservation]>(SITE_UPDATES.reserve), (reservation) => reserve(state, reservation), needs('ticketId', 'entry', 'keys', 'at'));
  setHandler(defineUpdate<void, [{ ticketId: string; owners: readonly string[] }]>(SITE_UPDATES.load), ({ ticketId, owners }) => hold(state, ticketId, owners), needs('ticketId', 'owners'));
  setHandler(defineUpdate<void, [{ ticketId: string }]>(SITE_UPDATES.release), ({ ticketId }) => release(state, ticketId), needs('ticketId'));
  setHandler(defineUpdate<unknown, [Omit<SiteRequest, 'state' | 'ticketId'>]>(SITE_UPDATES.enrolRequest), (request) => enrolRequest(state, request), needs('requestId', 'token', 'email', 'subject', 'request', 'at'));
  setHandler(defineUpdate<unknown, [MatchQuestion & { clock?: TestClock }]>(SITE_UPDATES.matchRequest), ({ clock: moved, ...question }) => {
    clock.move(moved);
    return matchRequest(state, question, clock.now());
  }, needs('ticketId', 'email', 'text'));
  setHandler(
    defineUpdate<unknown, [Settlement]>(SITE_UPDATES.settleRequest),
    (settlement) => settleRequest(state, settlement) ?? refuse({ message: `there is no request ${settlement.requestId} here` }),
    needs('requestId', 'state', 'at'),
  );
  setHandler(defineUpdate<void, [{ policy: SitePolicy; clock?: TestClock }]>(SITE_UPDATES.adopt), ({ policy, clock: moved }) => {
    clock.move(moved);
    if (policy.version === state.policy.version) return;
    const concerned = changesTickets(state.policy, policy);
    state.policy = policy;
    if (concerned) fanOut.push(settingsSignal, { settings: policy.settings }, allOpen);
  }, {
    validator: (input: { readonly policy: SitePolicy }) => {
      needs('policy').validator(input);
      keepsProcess(state.policy, input.policy);
    },
  });
  for (const { name, summary } of SITE_ACTIONS) {
    const judge = (data: unknown, by = OPERATOR) => performOnSite(name, data, by, state.policy.people, state, clock.now());
    setHandler(
      defineUpdate<object, [unknown, Envelope | undefined]>(name),
      (data: unknown, envelope: Envelope | undefined) => {
        clock.move(envelope?.clock);
        const judged = judge(data, envelope?.by);
        if ('refused' in judged) return refuse(judged.refused);
        const { absences, deputies } = judged;
        Object.assign(state, { absences, deputies });
        fanOut.push(absencesSignal, { absences, deputies }, openTickets);
        return { absences, deputies };
      },
      {
        description: summary,
        validator: (data: unknown, envelope: Envelope | undefined) => {
          const judged = judge(data, envelope?.by);
          if ('refused' in judged) refuse(judged.refused);
        },
      },
    );
  }

  while (!workflowInfo().continueAsNewSuggested) {
    await condition(() => fanOut.pending() || workflowInfo().continueAsNewSuggested);
    await fanOut.flush();
  }
  await condition(allHandlersFinished);
  const test = clock.test();
  await continueAsNew<typeof site>({ ...input, carried: state, ...(test ? { clock: test } : {}) });
}

const OPERATOR = 'temporal-operator';

/** An update of ours that comes without its input (from the Temporal UI, say) is turned away instead of failing the site. */
const needs = (...keys: readonly string[]) => ({
  validator: (input: unknown): void => {
    const given = typeof input === 'object' && input !== null ? Object.keys(input) : [];
    const missing = keys.filter((key) => !given.includes(key));
    if (missing.length > 0) refuse({ message: `the input needs ${missing.join(', ')}` });
  },
});

/** The open tickets run the site's process, and each type of workflow knows only one. A site of the time when there was one process says none. */
function keepsProcess({ process: own }: Partial<SitePolicy>, { process }: SitePolicy): void {
  if (own !== undefined && process !== own) refuse(refusal('orderRule', `The site runs ${own}: a policy of ${process} needs a site of its own.`));
}

function refuse(refused: { readonly message: string }): never {
  throw ApplicationFailure.nonRetryable(refused.message, REFUSED, refused);
}
