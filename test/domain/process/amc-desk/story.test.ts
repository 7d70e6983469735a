import { ACTIVE, anL1Ticket, EXPIRED, REVIEW } from '../../../support/an-l1-ticket';
import type { L1Options } from '../../../support/an-l1-ticket';
import type { TestTicket } from '../../../support/a-ticket';
import { latest } from '../../../../domain/facts/fact-book';
import { tasks } from '../../../../domain/process/tasks';

const stepOf = ({ state }: TestTicket): string => state.step;
const owed = ({ file }: TestTicket): readonly string[] => tasks(file.view()).map(({ owner, action }) => `${owner}: ${action}`);
const missing = (refused: ReturnType<TestTicket['act']>): unknown => [refused?.code, refused?.missing.map(({ fact }) => fact)];

const logged = (options: L1Options): TestTicket => {
  const ticket = anL1Ticket('amc-desk', options);
  ticket.act('associate', 'logTicket', { customer: 'Pat of Acme', concern: 'The compressor stops' });
  return ticket;
};
const consulted = (): TestTicket => {
  const ticket = logged({ contracts: EXPIRED });
  ticket.act('associate', 'consultSales', { how: 'call', words: 'They want to renew in May' });
  ticket.act('associate', 'consultManager', { how: 'Teams', words: 'Asked for an exception' });
  return ticket;
};

describe('a ticket of the old customer support flow', () => {
  it('with an active AMC passes every step to Ticket Assigned and on to Closed', () => {
    const ticket = logged({ contracts: ACTIVE });
    const steps = [stepOf(ticket)];
    const doing = (who: string, name: string, data?: object): void => {
      expect(ticket.act(who, name, data)).toBeUndefined();
      steps.push(stepOf(ticket));
    };
    doing('lead', 'confirmActivity', { how: 'call' });
    doing('associate', 'coordinateWithLead', { how: 'MS Teams' });
    doing('associate', 'shareDetails', { how: 'call', words: 'Serial 4711' });
    doing('lead', 'reviewTicket', REVIEW);
    doing('lead', 'assignL1', { to: 'ravi' });
    expect([ticket.desk().status, ticket.desk().assignee]).toEqual(['Ticket Assigned', 'ravi']);
    doing('associate', 'communicateResolution', { notRequired: 'They saw it run' });
    doing('associate', 'recordOutcome', { outcome: 'Sensor replaced' });
    expect(steps).toEqual(['activity', 'coordinate', 'share', 'review', 'assign', 'work', 'close', 'after/solved']);
  });

  it('is acknowledged at once, and by hand where the policy says so', () => {
    expect(anL1Ticket('amc-desk').sent).toEqual([{ kind: 'acknowledgment', at: '2026-03-05T04:30:00.000Z' }]);
    const byHand = anL1Ticket('amc-desk', { settings: { acknowledgment: { automatic: false, withinMs: 3_600_000, warnAt: [] } } });
    expect([byHand.sent, stepOf(byHand), owed(byHand)]).toEqual([[], 'acknowledge', ['associate: acknowledge']]);
    byHand.act('associate', 'acknowledge');
    expect([byHand.sent.map(({ kind }) => kind), stepOf(byHand)]).toEqual([['acknowledgment'], 'log']);
  });

  it('with an expired AMC goes to Sales and the manager, and on by an exception alone', () => {
    const ticket = consulted();
    expect([stepOf(ticket), owed(ticket)]).toEqual(['exception', ['manager: approveException']]);
    expect(missing(ticket.act('associate', 'coordinateWithLead', { how: 'call' }))).toEqual(['missingFacts', ['amcException']]);
    expect(ticket.act('manager', 'approveException', { words: 'Once' })).toBeUndefined();
    expect([stepOf(ticket), ticket.desk().fields['AMC Evidence']]).toEqual(['coordinate', 'Once']);
  });

  it.each(['call', 'Teams', 'email'])('takes the approval by %s from the associate with written evidence only', (how) => {
    const ticket = consulted();
    expect(missing(ticket.act('associate', 'approveException', { how }))).toEqual(['badData', ['words']]);
    expect(ticket.act('associate', 'approveException', { how, evidence: 'Go ahead, once' })).toBeUndefined();
    expect(latest(ticket.state.facts, 'amcException')).toMatchObject({ by: 'associate', attributedTo: 'manager', value: { words: 'Go ahead, once' } });
  });

  it.each(['signal', 'temporal'] as const)('takes no exception by %s', (door) => {
    expect(consulted().act('temporal-operator', 'approveException', { how: 'call', words: 'x' }, door)?.code).toBe('reserved');
  });

  it('asks Sales and the manager before an exception', () => {
    const ticket = logged({ contracts: EXPIRED });
    expect(missing(ticket.act('manager', 'approveException', { words: 'Yes' }))).toEqual(['missingFacts', ['salesConsulted', 'managerConsulted']]);
  });

  it('is declined when management refuses: the customer is told, and it is closed', () => {
    const ticket = consulted();
    expect(ticket.act('manager', 'refuseException', { words: 'Not this time' })).toBeUndefined();
    expect([ticket.sent.at(-1)?.kind, ticket.desk().status, latest(ticket.state.facts, 'closedAs')?.value.as]).toEqual(['declined', 'Closed', 'declined']);
  });

  it('with a renewed AMC goes on as with an active one', () => {
    const ticket = logged({ contracts: EXPIRED });
    expect(ticket.act('associate', 'recordRenewal', { why: 'Contract C-2' })).toBeUndefined();
    expect([stepOf(ticket), owed(ticket), ticket.desk().fields['AMC Status']]).toEqual(['activity', ['lead: confirmActivity'], 'renewed']);
  });

  it('asks the associate where the contracts cannot tell', () => {
    const ticket = logged({});
    expect([stepOf(ticket), owed(ticket), ticket.told.map(({ kind, who }) => `${kind} ${String(who)}`)]).toEqual(['validate', ['associate: validateAmc'], ['warning associate']]);
    expect(ticket.act('associate', 'validateAmc', { status: 'active', evidence: 'Invoice 12' })).toBeUndefined();
    expect(stepOf(ticket)).toBe('activity');
  });

  it("takes the lead's confirmation from the associate only in the lead's words", () => {
    const ticket = logged({ contracts: ACTIVE });
    expect(missing(ticket.act('associate', 'confirmActivity', { how: 'call' }))).toEqual(['badData', ['words']]);
    ticket.act('associate', 'confirmActivity', { how: 'call', words: 'Yes, do it' });
    expect(latest(ticket.state.facts, 'activityConfirmed')).toMatchObject({ attributedTo: 'lead', value: { how: 'call', words: 'Yes, do it' } });
  });

  it.each([
    ['validateAmc', { status: 'active' }, ['ticketLogged']],
    ['confirmActivity', { how: 'call', words: 'x' }, ['amc']],
    ['coordinateWithLead', { how: 'call' }, ['amc']],
    ['shareDetails', { how: 'call' }, ['leadCoordinated']],
    ['consultSales', { how: 'call' }, ['amc']],
    ['recordRenewal', {}, ['amc']],
  ])('refuses %s before its time, and names what is missing', (name, data, names) => {
    expect(missing(anL1Ticket('amc-desk').act('associate', name, data))).toEqual(['missingFacts', names]);
  });

  it('refuses the review before the details are shared, and the assignment before the AMC path, coordination and review', () => {
    expect(missing(logged({ contracts: ACTIVE }).act('lead', 'reviewTicket', REVIEW))).toEqual(['missingFacts', ['detailsShared']]);
    expect(missing(logged({ contracts: ACTIVE }).act('lead', 'assignL1', { to: 'asha' }))).toEqual(['missingFacts', ['activityConfirmed', 'leadCoordinated', 'leadReview']]);
    expect(missing(consulted().act('lead', 'assignL1', { to: 'asha' }))).toEqual(['missingFacts', ['amcException', 'leadCoordinated', 'leadReview']]);
  });

  it('shuts the gate again when the exception is withdrawn', () => {
    const ticket = consulted();
    ticket.act('manager', 'approveException', { words: 'Once' });
    expect(ticket.act('manager', 'withdraw', { fact: 'amcException', reason: 'They pay late' })).toBeUndefined();
    expect(stepOf(ticket)).toBe('exception');
  });
});

describe('a mail that may confirm a call', () => {
  const CALL = { channel: 'phone', requester: { name: 'Pat', email: 'pat@distributor.example' }, subject: 'Compressor', body: 'It stops', receivedAt: Date.parse('2026-03-04T11:00:00+05:30'), loggedBy: 'associate' } as const;

  it('is the ticket of its request: acknowledged once, counted from the call', () => {
    const ticket = anL1Ticket('amc-desk', { match: { kind: 'request', requestId: 'r1', request: CALL } });
    expect(ticket.sent.map(({ kind }) => kind)).toEqual(['acknowledgment']);
    expect([latest(ticket.state.facts, 'received')?.value.channel, latest(ticket.state.facts, 'requestMatched')?.value, latest(ticket.state.facts, 'requestConfirmed')?.value]).toEqual(['phone', { request: 'r1' }, { how: 'mail' }]);
  });

  it('is acknowledged and put to the associate where several calls are open', () => {
    const ticket = anL1Ticket('amc-desk', { match: { kind: 'ambiguous', requests: [{ request: 'r1', subject: 'A' }, { request: 'r2', subject: 'B' }] } });
    expect([ticket.sent.map(({ kind }) => kind), owed(ticket)]).toEqual([['acknowledgment'], ['associate: logTicket', 'associate: matchRequest']]);
    ticket.act('associate', 'matchRequest', { request: 'none' });
    expect(owed(ticket)).toEqual(['associate: logTicket']);
  });

  it('is closed as a duplicate, without an acknowledgment, where somebody confirmed the call by hand before', () => {
    const ticket = anL1Ticket('amc-desk', { match: { kind: 'duplicate', requestId: 'r1', of: '99' } });
    expect([ticket.sent, ticket.desk().status, latest(ticket.state.facts, 'closedAs')?.value]).toEqual([[], 'Closed', { as: 'duplicate', reason: 'the request r1 is ticket 99 already', of: '99' }]);
  });

  it('is a ticket of its own, with the old request named, where that was dropped', () => {
    const ticket = anL1Ticket('amc-desk', { match: { kind: 'dropped', requestId: 'r1' } });
    expect([ticket.sent.map(({ kind }) => kind), latest(ticket.state.facts, 'earlierRequest')?.value]).toEqual([['acknowledgment'], { request: 'r1' }]);
  });
});

describe('the same acts in the desk', () => {
  it('lead from the mail to Ticket Assigned without leaving it', () => {
    const ticket = anL1Ticket('amc-desk', { contracts: ACTIVE });
    ticket.saves('associate', { note: 'Pat of Acme: the compressor stops' });
    ticket.saves('lead', { fields: { 'Lead Contact': 'Call' } });
    ticket.saves('associate', { fields: { 'Lead Contact': 'Teams' } });
    ticket.saves('associate', { fields: { 'Lead Contact': 'Call: serial 4711' } });
    ticket.saves('lead', { priority: 'low', fields: { Impact: 'None', Scope: 'One', Completeness: 'Complete' } });
    ticket.saves('lead', { assignee: 'meera', status: 'Ticket Assigned' });
    expect([stepOf(ticket), ticket.state.violations, latest(ticket.state.facts, 'leadCoordinated')?.value, latest(ticket.state.facts, 'detailsShared')?.value]).toEqual(['work', [], { how: 'teams' }, { how: 'call', words: 'serial 4711' }]);
  });

  it('take an exception with its evidence, and undo one without Sales and the manager', () => {
    const ticket = consulted();
    ticket.saves('associate', { fields: { 'AMC Evidence': 'Teams: Priya says go on' } });
    expect(latest(ticket.state.facts, 'amcException')?.value).toEqual({ how: 'teams', words: 'Priya says go on' });
    const early = logged({ contracts: EXPIRED });
    early.saves('associate', { fields: { 'AMC Evidence': 'Teams: Priya says go on' } });
    early.at('2026-03-05T10:30:00+05:30');
    expect([early.desk().fields['AMC Evidence'], early.state.violations.map(({ kind, state }) => `${kind} ${state}`)]).toEqual(['', ['approveException undone']]);
  });

  it('consult Sales and the manager by a note under its heading', () => {
    const ticket = logged({ contracts: EXPIRED });
    ticket.saves('associate', { note: 'Sales: they renew in May' });
    ticket.saves('associate', { note: 'Manager: asked for an exception' });
    expect(owed(ticket)).toEqual(['manager: approveException']);
  });
});

describe('a mail that a person matched to its call', () => {
  it('takes over what was logged, like one that was matched by itself', () => {
    const CALL = { channel: 'phone', requester: { name: 'Pat', email: 'pat@distributor.example' }, subject: 'Compressor', body: 'It stops', receivedAt: Date.parse('2026-03-04T11:00:00+05:30'), onBehalfOf: 'Acme', loggedBy: 'associate' } as const;
    let asked = 0;
    const ticket = anL1Ticket('amc-desk', { match: () => ((asked += 1) === 1 ? { kind: 'ambiguous', requests: [{ request: 'r1', subject: 'A' }, { request: 'r2', subject: 'B' }] } : { kind: 'request', requestId: 'r1', request: CALL }) });
    ticket.act('associate', 'matchRequest', { request: 'r1' });
    expect([latest(ticket.state.facts, 'received')?.value.channel, latest(ticket.state.facts, 'onBehalfOf')?.value, latest(ticket.state.facts, 'requestConfirmed')?.value, ticket.sent.map(({ kind }) => kind)]).toEqual(['phone', { name: 'Acme' }, { how: 'mail' }, ['acknowledgment']]);
  });
});

describe('a mail that a machine wrote', () => {
  it('confirms no call and is not answered by itself', () => {
    let asked = 0;
    const ticket = anL1Ticket('amc-desk', { desk: { subject: 'Automatic reply: Please confirm your request [SW-7K3QX2MN]' }, match: () => ((asked += 1), { kind: 'none' }) });
    expect([asked, ticket.sent, stepOf(ticket), owed(ticket)]).toEqual([0, [], 'acknowledge', ['associate: acknowledge']]);
  });
});

describe('a decision of management', () => {
  it('is never edited, only withdrawn', () => {
    const ticket = consulted();
    ticket.act('manager', 'approveException', { words: 'Once' });
    expect([ticket.act('manager', 'refuseException', { words: 'No' })?.code, ticket.act('associate', 'approveException', { how: 'call', words: 'Again' })?.code]).toEqual(['orderRule', 'orderRule']);
  });
});
