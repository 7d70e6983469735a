import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import type { OfficeActivities } from '../contracts/temporal/activities';
import type { TestClock } from '../contracts/temporal/clock';
import type { Site } from './site-port';

/** Tells request workflows. One that has ended needs no news. */
export interface RequestTeller {
  matched(site: string, requestId: string, ticketId: string, clock?: TestClock): Promise<void>;
}

export const createEnrolRequest =
  (site: Site): OfficeActivities['enrolRequest'] =>
  (name, request) =>
    site.enrolRequest(name, request);

export const createSettleRequest =
  (site: Site): OfficeActivities['settleRequest'] =>
  (name, settlement) =>
    site.settleRequest(name, settlement);

/** The site decides, and keeps its answer; so whatever is lost on the way to the request is told on the next attempt. */
export const createMatchRequest =
  (site: Site, teller: RequestTeller): OfficeActivities['matchRequest'] =>
  async (ref, question, clock) => {
    const answer = await site.matchRequest(ref.site, { ...question, ticketId: ref.ticketId }, clock);
    if (answer.kind === 'making') throw beingMade(ref.ticketId);
    if (answer.kind === 'request') await teller.matched(ref.site, answer.requestId, ref.ticketId, clock);
    return answer;
  };

/** Passes within seconds, or with the outage of the desk. */
const beingMade = (ticketId: string): ApplicationFailure =>
  ApplicationFailure.create({ type: 'RequestBeingMade', message: `the request that ticket ${ticketId} may belong to is becoming a ticket this moment`, category: ApplicationFailureCategory.BENIGN });
