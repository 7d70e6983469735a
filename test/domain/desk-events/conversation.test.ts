import { openAsk, waitingFor } from '../../../domain/facts/readings';
import { latest } from '../../../domain/facts/fact-book';
import { aTicket } from '../../support/a-ticket';
import { RESOLUTION } from '../../support/bestpack';
import { byDesk, escalatedTicket, jordansTicket, refusals } from '../../support/desk-tickets';

describe('a customer in the desk', () => {
  it('brings the ticket', () => {
    expect(aTicket().state.facts).toMatchObject([
      { name: 'received', by: 'customer', door: 'desk', value: { channel: 'email', from: 'pat@distributor.example', subject: 'Tape head jams' } },
    ]);
  });

  it('replies, and whoever has the ticket is told', () => {
    const ticket = jordansTicket();
    ticket.customer('It is the left one');
    expect(latest(ticket.state.facts, 'customerReplied')?.value).toEqual({ text: 'It is the left one', automatic: false });
    expect(ticket.told).toEqual([{ kind: 'reply-waiting', who: ['jordan'], at: '2026-03-05T17:00:00.000Z' }]);
  });

  it('reopens what was solved: a new round, the same assignee', () => {
    const ticket = jordansTicket();
    ticket.act('mary', 'closeAs', { as: 'duplicate', reason: 'Of 35400' });
    ticket.customer('It is not the same');
    expect([ticket.file.round(), ticket.state.step, ticket.desk().status, ticket.desk().assignee]).toEqual([2, 'technical/review', 'Open', 'jordan']);
  });

  it('does not reopen it by an automatic answer', () => {
    const ticket = jordansTicket();
    ticket.act('mary', 'closeAs', { as: 'duplicate', reason: 'Of 35400' });
    ticket.customer('Out of office', true);
    expect([ticket.file.round(), ticket.desk().status]).toEqual([1, 'Solved']);
  });

  it('is passed on to engineering while they have the ticket', () => {
    const ticket = escalatedTicket();
    ticket.customer('Any news?');
    expect(latest(ticket.state.facts, 'replyPassedOn')?.value).toEqual({ reply: 1 });
    expect(ticket.told).toMatchObject([{ kind: 'reply-waiting', who: ['allison', 'jordan'] }]);
    expect(ticket.desk()).toMatchObject({ status: 'Waiting Engineering Response', assignee: 'allison' });
  });

  it('changes nothing by a save without a word', () => {
    const ticket = jordansTicket();
    const facts = ticket.state.facts.length;
    ticket.saves({ kind: 'customer', name: 'Pat' }, { tag: 'rated' });
    expect(ticket.state.facts).toHaveLength(facts);
  });
});

describe('an agent who writes in the desk', () => {
  it('records the intake note as Mary, and notes after it', () => {
    const ticket = aTicket();
    ticket.saves('mary', { note: 'RSA-2024, jams since Monday' }, { note: 'Second shift only' });
    expect(byDesk(ticket, 'mary')).toEqual(['note', 'intakeNote', 'note']);
  });

  it('records no intake note as anybody else', () => {
    const ticket = aTicket();
    ticket.saves('kevin', { note: 'I know this one' });
    expect(byDesk(ticket, 'kevin')).toEqual(['note']);
  });

  it('has reviewed the ticket when it is theirs, and contacted the customer by a reply', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { note: 'Read the history' });
    ticket.saves('jordan', { public: 'We are looking' });
    expect(byDesk(ticket, 'jordan')).toEqual(['review', 'note', 'contact', 'reply']);
  });

  it('has done neither when it is another\'s', () => {
    const ticket = jordansTicket();
    ticket.saves('kevin', { public: 'Try the roller' });
    expect(byDesk(ticket, 'kevin')).toEqual(['reply']);
  });

  it('acknowledges by the first public reply', () => {
    const ticket = aTicket();
    ticket.saves('sean', { public: 'Hello Pat' });
    ticket.saves('sean', { public: 'And hello again' });
    expect(byDesk(ticket, 'sean')).toEqual(['acknowledged', 'reply', 'reply']);
  });

  it('diagnoses by a note under that heading, when the ticket is theirs', () => {
    const ticket = jordansTicket();
    ticket.saves('kevin', { note: 'Diagnosis: roller' });
    expect(latest(ticket.state.facts, 'diagnosis')).toBeUndefined();
    ticket.saves('jordan', { note: 'Diagnosis: worn belt' });
    expect(latest(ticket.state.facts, 'diagnosis')).toMatchObject({ by: 'jordan', value: { findings: 'worn belt' } });
  });

  it('proposes the resolution by a reply under its three headings', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { note: 'Diagnosis: worn belt' }, { public: 'Summary: Belt replaced\nRoot cause: Wear\nFix: New belt' });
    expect(latest(ticket.state.facts, 'resolution')?.value).toEqual(RESOLUTION);
    expect([ticket.state.step, ticket.desk().status]).toEqual(['closure/confirm', 'Waiting on Customer']);
  });

  it('tells the customer what engineering found by the next reply', () => {
    const ticket = escalatedTicket();
    ticket.act('allison', 'recordRcca', { rootCause: 'Wrong belt', correctiveAction: 'Fit belt B' });
    ticket.act('allison', 'returnToSupport');
    ticket.saves('jordan', { public: 'Please fit belt B' });
    expect(latest(ticket.state.facts, 'customerTold')).toMatchObject({ by: 'jordan', value: { text: 'Please fit belt B' } });
  });

  it('records the RCCA by a note under its headings, while engineering has the ticket', () => {
    const note = { note: 'Root cause: Wrong belt\nCorrective action: Fit belt B' };
    const [early, timely] = [jordansTicket(), escalatedTicket()];
    early.saves('allison', note);
    timely.saves('allison', note);
    expect([early, timely].map(({ state }) => latest(state.facts, 'rcca')?.value)).toEqual([undefined, { rootCause: 'Wrong belt', correctiveAction: 'Fit belt B' }]);
  });

  it('cannot record it as a technician: a note says so', () => {
    const ticket = escalatedTicket();
    ticket.saves('jordan', { note: 'Root cause: Wrong belt\nCorrective action: Fit belt B' });
    expect(refusals(ticket)).toEqual(['recordRcca notYourRole']);
    expect(ticket.notes.map(({ kind }) => kind)).toEqual(['refused']);
  });
});

describe('a question in the desk', () => {
  const REPLY = { public: 'Does it jam?' };
  const WAITING = { status: 'Waiting on Customer' };

  it.each([
    ['the reply and the status in one save', [{ ...REPLY, ...WAITING }]],
    ['the reply first, the status in the next save', [REPLY, WAITING]],
    ['a reply to a ticket that waits already', [{ ...REPLY, ...WAITING }, REPLY]],
  ])('is %s', (_how, saves) => {
    const ticket = jordansTicket();
    for (const save of saves) ticket.saves('jordan', save);
    expect(openAsk(ticket.state.facts)?.value.text).toBe('Does it jam?');
    expect([waitingFor(ticket.state.facts), ticket.desk().status, ticket.notes]).toEqual(['customer', 'Waiting on Customer', []]);
  });

  it('is the same when one look finds both saves', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', REPLY, WAITING);
    expect(waitingFor(ticket.state.facts)).toBe('customer');
  });

  it('is asked from the save that completes it', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', WAITING);
    ticket.at('2026-03-05T09:05:00-08:00');
    expect(waitingFor(ticket.state.facts)).toBe('us');
    ticket.saves('jordan', REPLY);
    expect(openAsk(ticket.state.facts)?.at).toBe(Date.parse('2026-03-05T09:05:00-08:00'));
  });

  it('is none by the reply alone', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', REPLY);
    expect(openAsk(ticket.state.facts)).toBeUndefined();
  });

  it('is not asked again by a reply from before the customer\'s answer', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { ...REPLY, ...WAITING });
    ticket.customer('Yes');
    ticket.saves('jordan', WAITING);
    expect(waitingFor(ticket.state.facts)).toBe('us');
    expect(ticket.state.violations).toMatchObject([{ kind: 'askCustomer', state: 'open' }]);
  });

  it('is taken back by setting the ticket to Open', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { ...REPLY, ...WAITING });
    ticket.saves('jordan', { status: 'Open' });
    expect([waitingFor(ticket.state.facts), ticket.desk().status]).toEqual(['us', 'Open']);
    expect(latest(ticket.state.facts, 'asked')).toBeUndefined();
  });
});
