import type { RequestInput, RequestView } from '../../contracts/temporal/request-messages';
import type { Receipt, Who } from '../../domain/actions/case';
import { compileCalendar } from '../../domain/calendar';
import type { Calendar } from '../../domain/calendar';
import type { Fact, NewFact } from '../../domain/facts/fact';
import type { TimelineEntry } from '../../domain/facts/timeline';
import type { TicketSettings } from '../../domain/policy/settings';
import type { RequestCase } from '../../domain/requests/request-case';
import { createClock } from '../shared/clock';
import type { Clock } from '../shared/clock';

/** What the parts of a running request share. */
export interface Session {
  readonly input: RequestInput;
  readonly clock: Clock;
  /** What the request runs by; absent until its site knows it, and for one that becomes a ticket at once. */
  rules?: { readonly settings: TicketSettings; readonly calendar: Calendar };
  outcome: RequestView['state'];
  ticketId?: string;
  /** Never changed in place: a new list for each fact. */
  facts: readonly Fact[];
  readonly timeline: TimelineEntry[];
  readonly receipts: Record<string, Receipt>;
  /** The address under which the site knows the customer. */
  knownAs: string;
  /** The mail server was not reached: nothing is tried before this instant. */
  mailDown?: { readonly since: number; readonly lookAgainAt: number };
  /** The site was asked for a mail of the customer's since somebody confirmed by hand. */
  lookedForMail: boolean;
  /** No mail can win any more: we make the ticket. */
  makes: boolean;
  /** Something happened since the main loop last looked. */
  woken: boolean;
  /** The main loop waits for something to happen. */
  resting: boolean;
  /** When the main loop last began to look. */
  lookedAt: number;
  /** What came before the rules were there; done when they are. */
  readonly early: (() => void)[];
}

export const PROCESS: Who = { key: 'process', door: 'process' };
export const CLOCK: Who = { key: 'clock', door: 'clock' };

export function createSession(input: RequestInput): Session {
  const clock = createClock(input.clock);
  return {
    input,
    clock,
    outcome: 'open',
    facts: [],
    timeline: [],
    receipts: {},
    knownAs: '',
    lookedForMail: false,
    makes: false,
    woken: false,
    resting: false,
    lookedAt: clock.now(),
    early: [],
  };
}

export function adopt(session: Session, settings: TicketSettings): void {
  session.rules = { settings, calendar: compileCalendar(settings.calendar) };
}

/** The request as the rules see it; undefined while it has none. */
export function caseOf({ input, clock, rules, facts, receipts }: Session, now: number = clock.now()): RequestCase | undefined {
  return rules && { request: input.request, facts, receipts, ...rules, now };
}

/** As `caseOf`, for whoever runs after the request was made known to its site. */
export function openCase(session: Session): RequestCase {
  const theCase = caseOf(session);
  if (!theCase) throw new Error(`request ${session.input.requestId} is not known to its site yet`);
  return theCase;
}

export function record(session: Session, added: readonly NewFact[], { key, door }: Who): void {
  const at = session.clock.now();
  for (const fact of added) {
    const n = session.facts.filter(({ name }) => name === fact.name).length + 1;
    session.facts = [...session.facts, { ...fact, n, at, by: key, door, round: 1, triage: 0 }];
  }
}

export function note({ timeline, clock }: Session, entry: Omit<TimelineEntry, 'at'>): void {
  timeline.push({ at: clock.now(), ...entry });
}

/** It is a ticket, or will never be one. The first word counts. */
export function becomes(session: Session, outcome: Exclude<RequestView['state'], 'open'>, ticketId?: string): void {
  if (session.outcome !== 'open') return;
  session.outcome = outcome;
  if (ticketId !== undefined) session.ticketId = ticketId;
}
