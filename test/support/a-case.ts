import type { Case, Receipt } from '../../domain/actions/case';
import { compileCalendar } from '../../domain/calendar';
import type { DeskTicket } from '../../domain/desk-events/desk';
import type { ViolationRecord } from '../../domain/desk-events/violation';
import type { Fact } from '../../domain/facts/fact';
import { latest, roundOf, triageOf } from '../../domain/facts/fact-book';
import { assigneeOf } from '../../domain/facts/readings';
import { leadingKind } from '../../domain/facts/tracks';
import type { TrackKind } from '../../domain/facts/words';
import type { FactName, FactValues } from '../../domain/facts/values';
import type { BestpackSettings, TicketSettings } from '../../domain/policy/settings';
import { bestpack } from '../../domain/process/bestpack/process';
import { CALENDAR, CLASSES, FILLED, INTAKE, NOTE, RCCA, RECEIVED, RESOLUTION, SETTINGS, instant } from './bestpack';

export const TICKET: DeskTicket = {
  ticketId: '35436',
  number: '35436',
  subject: 'Tape head jams',
  requester: { name: 'Pat', email: 'pat@distributor.example' },
  channel: 'email',
  createdAt: RECEIVED,
  status: 'Open',
  closed: false,
  priority: null,
  assignee: null,
  group: null,
  followers: [],
  tags: [],
  fields: {},
  stamp: '1',
};

/** A case in the making; each word adds what it says at the instant that stands, and answers with a new case. */
export interface CaseInTheMaking extends Case {
  readonly at: (iso: string) => CaseInTheMaking;
  readonly by: (key: string) => CaseInTheMaking;
  readonly fact: <N extends FactName>(name: N, value: FactValues[N], extra?: Partial<Fact<N>>) => CaseInTheMaking;
  readonly withdrawn: (name: FactName) => CaseInTheMaking;
  readonly desk: (ticket: Partial<DeskTicket>) => CaseInTheMaking;
  readonly policy: (settings: Partial<BestpackSettings>) => CaseInTheMaking;
  readonly sent: (intent: string, receipt?: Partial<Receipt>) => CaseInTheMaking;
  readonly violated: (violation: Partial<ViolationRecord> & Pick<ViolationRecord, 'kind' | 'held'>) => CaseInTheMaking;
  readonly received: () => CaseInTheMaking;
  readonly takenIn: () => CaseInTheMaking;
  readonly triaged: (classes?: Partial<FactValues['triage']>) => CaseInTheMaking;
  /** The track that the request type opens. */
  readonly tracked: (kind?: TrackKind) => CaseInTheMaking;
  readonly assigned: (to?: string, track?: TrackKind) => CaseInTheMaking;
  readonly scoped: () => CaseInTheMaking;
  readonly diagnosed: () => CaseInTheMaking;
  readonly asked: (text?: string) => CaseInTheMaking;
  readonly answered: (reply?: Partial<FactValues['customerReplied']>) => CaseInTheMaking;
  readonly escalated: () => CaseInTheMaking;
  readonly explained: () => CaseInTheMaking;
  readonly returned: () => CaseInTheMaking;
  readonly told: () => CaseInTheMaking;
  readonly resolved: () => CaseInTheMaking;
  readonly confirmed: () => CaseInTheMaking;
  readonly solved: () => CaseInTheMaking;
  readonly reopened: () => CaseInTheMaking;
}

/** A ticket that came in on Thursday 5 March 2026 at 09:00 Pacific, with BestPack's own policy; nothing is recorded yet. */
export function aCase(): CaseInTheMaking {
  return inTheMaking({ process: bestpack, facts: [], settings: SETTINGS, calendar: CALENDAR, now: RECEIVED, ticket: TICKET, receipts: {}, violations: [], failed: [], absences: {}, deputies: {} }, 'mary');
}

/** A ticket that is past the matrix: taken in, triaged, and Jordan's. */
export const aWorkedCase = (): CaseInTheMaking => aCase().received().takenIn().triaged().assigned('jordan').by('jordan');

/** One that lacks nothing but the customer's word. */
export const aResolvedCase = (): CaseInTheMaking => aWorkedCase().desk({ fields: FILLED, assignee: 'jordan' }).scoped().diagnosed().resolved();

function inTheMaking(base: Case, by: string): CaseInTheMaking {
  const change = (part: Partial<Case>): CaseInTheMaking => inTheMaking({ ...base, ...part }, by);
  const made: CaseInTheMaking = {
    ...base,
    at: (text) => change({ now: instant(text) }),
    by: (key) => inTheMaking(base, key),
    fact: (name, value, extra = {}) => change({ facts: [...base.facts, recorded(base, by, name, value, extra)] }),
    withdrawn: (name) => change({ facts: struck(base, by, name) }),
    desk: (ticket) => change({ ticket: { ...base.ticket, ...ticket } }),
    policy: (part) => {
      const settings = { ...base.settings, ...part } as TicketSettings;
      return change({ settings, calendar: compileCalendar(settings.calendar) });
    },
    sent: (intent, receipt = {}) => change({ receipts: { ...base.receipts, [intent]: { at: base.now, ...receipt } } }),
    violated: (violation) =>
      change({ violations: [...base.violations, { round: roundOf(base.facts), by, at: base.now, state: 'open', ...violation }] }),
    received: () => made.fact('received', { channel: 'email', receivedAt: base.now, from: TICKET.requester.email, subject: TICKET.subject }).desk({ createdAt: base.now }),
    takenIn: () => made.fact('intake', INTAKE).fact('intakeNote', { text: 'Called in' }),
    triaged: (classes = {}) => made.fact('triage', { ...CLASSES, ...classes }).fact('requestTypeConfirmed', {}, { impliedBy: 'triage' }).tracked(classes.requestType),
    tracked: (kind = 'technical') => made.fact('track', { kind }, { by: 'process', impliedBy: 'requestTypeConfirmed' }),
    assigned: (to = 'jordan', track = leadingKind(base.facts) ?? 'technical') => made.fact('assignment', { to, reason: 'first available', track }, { by: 'process' }),
    scoped: () => made.fact('review', {}).fact('contact', {}).fact('scope', {}),
    diagnosed: () => made.fact('diagnosis', { findings: 'Worn belt' }),
    asked: (text = 'Does it still jam?') => made.fact('reply', { text }).fact('asked', { text }),
    answered: (reply = {}) => made.fact('customerReplied', { text: 'Yes', automatic: false, ...reply }, { by: 'customer' }),
    escalated: () => made.fact('escalationNote', NOTE).fact('escalation', { from: assigneeOf(base.facts) ?? by }),
    explained: () => made.fact('rcca', RCCA, { by: 'allison' }),
    returned: () => made.fact('returned', {}, { by: 'allison' }),
    told: () => made.fact('reply', { text: 'Fit belt B' }).fact('customerTold', { text: 'Fit belt B' }),
    resolved: () => made.fact('resolution', RESOLUTION).fact('asked', { text: RESOLUTION.summary }, { impliedBy: 'proposeResolution' }),
    confirmed: () => made.fact('confirmation', { how: 'link', words: 'confirmed' }, { by: 'customer' }),
    solved: () => made.fact('solved', { closedBy: 'confirmation' }, { by: 'clock' }),
    reopened: () => made.fact('roundBegun', { why: 'reopened' }, { by: 'customer' }).tracked(leadingKind(base.facts)),
  };
  return made;
}

function recorded<N extends FactName>({ facts, now }: Case, by: string, name: N, value: FactValues[N], extra: Partial<Fact<N>>): Fact<N> {
  return {
    name,
    value,
    n: facts.filter((f) => f.name === name).length + 1,
    at: now,
    by,
    door: 'api',
    round: roundOf(facts) + (name === 'roundBegun' ? 1 : 0),
    triage: triageOf(facts) + (name === 'triage' ? 1 : 0),
    ...extra,
  };
}

function struck({ facts, now: at }: Case, by: string, name: FactName): readonly Fact[] {
  const target = latest(facts, name);
  return facts.map((f) => (f === target ? { ...f, withdrawn: { at, by, reason: 'a mistake' } } : f));
}
