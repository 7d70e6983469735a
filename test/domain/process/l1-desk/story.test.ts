import { anL1Ticket, REVIEW } from '../../../support/an-l1-ticket';
import type { TestTicket } from '../../../support/a-ticket';
import { latest } from '../../../../domain/facts/fact-book';
import { tasks } from '../../../../domain/process/tasks';

const stepOf = ({ state }: TestTicket): string => state.step;
const owed = ({ file }: TestTicket): readonly string[] => tasks(file.view()).map(({ owner, action }) => `${owner}: ${action}`);
const reviewed = (): TestTicket => {
  const ticket = anL1Ticket('l1-desk');
  ticket.act('associate', 'contactLead', { how: 'call', validated: 'Serial 4711' });
  ticket.act('lead', 'reviewTicket', REVIEW);
  return ticket;
};
const assigned = (): TestTicket => {
  const ticket = reviewed();
  ticket.act('lead', 'assignL1');
  return ticket;
};

describe('a ticket of the new customer support flow', () => {
  it('is acknowledged at once, with its number, and waits for the associate to contact the lead', () => {
    const ticket = anL1Ticket('l1-desk');
    expect([ticket.sent, stepOf(ticket), owed(ticket)]).toEqual([[{ kind: 'acknowledgment', at: '2026-03-05T04:30:00.000Z' }], 'contact-lead', ['associate: contactLead']]);
  });

  it('goes from the associate over the lead to an engineer, back to the associate, and is closed with its outcome', () => {
    const ticket = anL1Ticket('l1-desk');
    const steps = [stepOf(ticket)];
    const doing = (who: string, name: string, data?: object): void => {
      expect(ticket.act(who, name, data)).toBeUndefined();
      steps.push(stepOf(ticket));
    };
    doing('associate', 'contactLead', { how: 'Zoho channel', acknowledged: 'The compressor stops' });
    doing('lead', 'reviewTicket', REVIEW);
    doing('lead', 'assignL1');
    doing('ravi', 'recordProgress', { text: 'Pressure sensor suspected' });
    doing('associate', 'communicateResolution', { text: 'A new sensor is fitted' });
    doing('associate', 'recordOutcome', { outcome: 'Sensor replaced' });
    expect(steps).toEqual(['contact-lead', 'review', 'assign', 'coordinate', 'coordinate', 'close', 'after/solved']);
    expect([ticket.desk().status, ticket.desk().assignee, ticket.desk().priority]).toEqual(['Closed', 'asha', 'high']);
    expect(ticket.desk().fields).toMatchObject({ Impact: 'One line stands', Scope: 'One compressor', Completeness: 'complete', Outcome: 'Sensor replaced' });
  });

  it('proposes an engineer with reasons as soon as the lead has reviewed it, and assigns nobody by itself', () => {
    const ticket = reviewed();
    expect(latest(ticket.state.facts, 'proposed')?.value).toMatchObject({ to: 'asha' });
    expect([ticket.desk().assignee, stepOf(ticket), ticket.notes.map(({ kind }) => kind)]).toEqual([null, 'assign', ['staff', 'proposal']]);
  });

  it.each([
    ['associate', 'contactLead before the acknowledgment', { acknowledgment: { automatic: false, withinMs: 3_600_000, warnAt: [] } }, 'contactLead', { how: 'call' }, ['acknowledged']],
    ['lead', 'the review before the contact', {}, 'reviewTicket', REVIEW, ['leadContacted']],
    ['lead', 'the assignment before the review', {}, 'assignL1', { to: 'asha' }, ['leadReview']],
    ['associate', 'the outcome before the assignment', {}, 'recordOutcome', { outcome: 'x' }, ['l1Assignment']],
    ['associate', 'the resolution before the assignment', {}, 'communicateResolution', { text: 'x' }, ['l1Assignment']],
  ])('refuses %s %s, and names what is missing', (who, _what, settings, name, data, missing) => {
    const refused = anL1Ticket('l1-desk', { settings }).act(who, name, data);
    expect([refused?.code, refused?.missing.map(({ fact }) => fact)]).toEqual(['missingFacts', missing]);
  });

  it.each(['associate', 'asha', 'internalCustomer'])('lets %s assign nobody', (who) => {
    expect(reviewed().act(who, 'assignL1', { to: 'asha' })?.code).toBe('notYourRole');
  });

  it('goes back to the associate with the list when the lead finds it incomplete, and is reviewed anew', () => {
    const ticket = anL1Ticket('l1-desk');
    ticket.act('associate', 'contactLead', { how: 'call' });
    ticket.act('lead', 'returnForCompletion', { missing: ['serial', 'photo'] });
    expect([stepOf(ticket), owed(ticket), ticket.told.map(({ kind, who }) => `${kind} ${String(who)}`)]).toEqual(['review', ['associate: completeDetails'], ['review lead', 'returned associate']]);
    ticket.act('associate', 'completeDetails', { text: 'Serial 4711, photo attached' });
    expect(owed(ticket)).toEqual(['lead: reviewTicket']);
    ticket.act('lead', 'reviewTicket', REVIEW);
    expect(stepOf(ticket)).toBe('assign');
  });

  it('chases the associate for progress by the priority, and a note of the engineer is progress', () => {
    const ticket = assigned();
    ticket.at('2026-03-05T17:00:00+05:30');
    ticket.saves('asha', { note: 'Waiting for the part number' });
    ticket.at('2026-03-10T18:00:00+05:30');
    expect(ticket.told.filter(({ kind }) => kind === 'overdue')).toEqual([
      { kind: 'overdue', who: ['associate'], at: '2026-03-06T10:30:00.000Z' },
      { kind: 'overdue', who: ['associate'], at: '2026-03-09T09:30:00.000Z' },
      { kind: 'overdue', who: ['associate'], at: '2026-03-10T08:30:00.000Z' },
    ]);
  });

  it('asks a silent customer twice and closes', () => {
    const ticket = assigned();
    ticket.saves('associate', { public: 'Does it still stop?', status: 'Waiting on Customer' });
    ticket.at('2026-03-20T18:00:00+05:30');
    expect(ticket.sent.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'acknowledgment 2026-03-05T04:30:00.000Z',
      'follow-up 2026-03-09T10:30:00.000Z',
      'final 2026-03-12T07:30:00.000Z',
      'closing 2026-03-17T04:30:00.000Z',
    ]);
    expect([ticket.desk().status, latest(ticket.state.facts, 'solved')?.value.closedBy]).toEqual(['Closed', 'ladder']);
  });

  it('is opened again by a reply within four weeks, and by none after', () => {
    const ticket = assigned();
    ticket.act('associate', 'recordOutcome', { outcome: 'Done' });
    ticket.customer('It stops again');
    expect([stepOf(ticket), ticket.desk().status]).toEqual(['coordinate', 'Assigned']);
    ticket.act('associate', 'recordOutcome', { outcome: 'Done again' });
    ticket.at('2026-04-03T10:00:00+05:30');
    expect(ticket.file.process.isOver(ticket.file.view())).toBe(true);
  });

  it('takes in what comes by the portal all the same, and flags it', () => {
    const ticket = anL1Ticket('l1-desk', { desk: { channel: 'Web' } });
    expect([latest(ticket.state.facts, 'flagged')?.value, ticket.told.map(({ kind, who }) => `${kind} ${String(who)}`)]).toEqual([{ channel: 'portal' }, ['warning associate']]);
  });
});

describe('the same acts in the desk', () => {
  it('lead from the mail to Closed without leaving it', () => {
    const ticket = anL1Ticket('l1-desk');
    ticket.saves('associate', { fields: { 'Lead Contact': 'Call: serial is 4711' } });
    ticket.saves('lead', { priority: 'high', fields: { Impact: 'One line', Scope: 'One machine', Completeness: 'Complete' } });
    ticket.saves('lead', { assignee: 'ravi', status: 'Assigned' });
    ticket.saves('ravi', { note: 'Sensor replaced' });
    ticket.saves('associate', { public: 'The sensor is replaced' });
    ticket.saves('associate', { fields: { Outcome: 'Sensor replaced' }, status: 'Closed' });
    expect([latest(ticket.state.facts, 'leadContacted')?.value, latest(ticket.state.facts, 'leadReview')?.value]).toEqual([
      { how: 'call', added: 'serial is 4711' },
      { priority: 'P2', impact: 'One line', scope: 'One machine', completeness: 'Complete' },
    ]);
    expect([latest(ticket.state.facts, 'l1Assignment')?.value.to, ticket.desk().status, ticket.state.violations]).toEqual(['ravi', 'Closed', []]);
  });

  it('undo an assignment by somebody else than the lead', () => {
    const ticket = reviewed();
    ticket.saves('associate', { assignee: 'asha', status: 'Assigned' });
    ticket.at('2026-03-05T10:30:00+05:30');
    expect([ticket.desk().assignee, ticket.desk().status, ticket.state.violations.map(({ kind, state }) => `${kind} ${state}`)]).toEqual([null, 'Open', ['assignL1 undone']]);
  });

  it('undo Closed without an outcome, unless it comes within the grace', () => {
    const early = assigned();
    early.saves('associate', { status: 'Closed' });
    early.at('2026-03-05T10:30:00+05:30');
    expect([early.desk().status, early.notes.map(({ kind }) => kind)]).toEqual(['Assigned', expect.arrayContaining(['undone']) as unknown]);
    const twice = assigned();
    twice.saves('associate', { status: 'Closed' });
    twice.saves('associate', { fields: { Outcome: 'Sensor replaced' } });
    twice.at('2026-03-05T11:30:00+05:30');
    expect([twice.desk().status, twice.state.violations.map(({ state }) => state)]).toEqual(['Closed', ['completed']]);
  });

  it('send an incomplete ticket back', () => {
    const ticket = anL1Ticket('l1-desk');
    ticket.act('associate', 'contactLead', { how: 'call' });
    ticket.saves('lead', { fields: { Completeness: 'Incomplete: serial' } });
    expect([latest(ticket.state.facts, 'incomplete')?.value, owed(ticket)]).toEqual([{ missing: 'serial' }, ['associate: completeDetails']]);
    ticket.saves('associate', { note: 'Serial 4711' });
    expect(owed(ticket)).toEqual(['lead: reviewTicket']);
  });

  it('keep On Hold until it is taken off, and pause what is counted', () => {
    const ticket = assigned();
    ticket.saves('asha', { status: 'On Hold' });
    ticket.at('2026-03-09T18:00:00+05:30');
    expect([ticket.desk().status, ticket.told.filter(({ kind }) => kind === 'overdue')]).toEqual(['On Hold', []]);
    ticket.saves('asha', { status: 'Assigned' });
    expect(ticket.desk().fields['Waiting For']).toBe('us');
  });
});

describe('what is not an answer', () => {
  it('is a mail of the house from somebody without a seat: a note, neither the customer\'s answer nor ours', () => {
    const ticket = assigned();
    ticket.saves('associate', { public: 'Does it stop?', status: 'Waiting on Customer' });
    ticket.saves('internalCustomer', { public: 'I shall ask them' });
    expect([ticket.desk().status, latest(ticket.state.facts, 'note')?.value]).toEqual(['Waiting on Customer', { text: 'I shall ask them' }]);
  });
});

describe('the next round', () => {
  it('begins without the outcome of the last, which the field shows no longer', () => {
    const ticket = assigned();
    ticket.act('associate', 'recordOutcome', { outcome: 'Done' });
    ticket.saves('lead', { status: 'Open' });
    expect([ticket.file.round(), ticket.desk().fields['Outcome'], ticket.desk().status]).toEqual([2, '', 'Assigned']);
    ticket.saves('associate', { fields: { Outcome: 'Done' }, status: 'Closed' });
    expect([ticket.desk().status, ticket.state.violations]).toEqual(['Closed', []]);
  });
});

describe('an assignment that the lead takes back', () => {
  it('leaves nobody on the ticket, which waits for another', () => {
    const ticket = assigned();
    expect(ticket.act('lead', 'withdraw', { fact: 'l1Assignment', reason: 'Wrong person' })).toBeUndefined();
    expect([ticket.desk().assignee, ticket.desk().status, stepOf(ticket)]).toEqual([null, 'Open', 'assign']);
    ticket.act('lead', 'assignL1', { to: 'ravi' });
    expect(ticket.desk().assignee).toBe('ravi');
  });
});
