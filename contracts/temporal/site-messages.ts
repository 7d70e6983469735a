import { defineQuery } from '@temporalio/workflow';
import type { Absences, ChosenAssignee, Deputies } from '../../domain/assignment';
import type { SitePolicy } from '../../domain/policy/settings';
import type { KeptMatch, SiteRequest } from '../../domain/requests/site-requests';
import type { TestClock } from './clock';

/** What a site workflow is started with. */
export interface SiteInput {
  readonly schema: 1;
  readonly site: string;
  readonly policy: SitePolicy;
  readonly clock?: TestClock;
  /** The state of the run before, after continue-as-new. */
  readonly carried?: SiteState;
}

/** The state of a site: its policy, who is away and who acts for whom, which tickets are open and who has them. */
export interface SiteState {
  policy: SitePolicy;
  absences: Absences;
  deputies: Deputies;
  openTickets: string[];
  /** Answers that were given, by ticket and entry, while the ticket is open. */
  reserved: Record<string, Record<string, ChosenAssignee>>;
  /** Who has which open ticket, as the tickets said, where tickets are limited. */
  holders: Record<string, readonly string[]>;
  /** Absent in what a run before the first request carried on. */
  requests?: readonly SiteRequest[];
  /** What tickets were told when they asked for their request, by ticket, while they are open. */
  matches?: Readonly<Record<string, KeptMatch>>;
}

/** The site's side, for operators and for the processes around it. */
export interface SiteView {
  readonly site: string;
  readonly policy: SitePolicy;
  readonly absences: Absences;
  readonly deputies: Deputies;
  readonly openTickets: readonly string[];
  /** Ids of the requests that are not settled. */
  readonly openRequests: readonly string[];
  readonly clock?: TestClock;
}

export const siteQuery = defineQuery<SiteView>('site');

/** Names of the updates that a site answers besides its actions. */
export const SITE_UPDATES = {
  enrol: 'enrol',
  reserve: 'reserve',
  release: 'release',
  load: 'load',
  adopt: 'adopt',
  enrolRequest: 'enrolRequest',
  settleRequest: 'settleRequest',
  matchRequest: 'matchRequest',
} as const;
