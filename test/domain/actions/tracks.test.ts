import { openAsk } from '../../../domain/facts/readings';
import { leadingKind, ownerOfTrack, tracksOf } from '../../../domain/facts/tracks';
import { besides } from '../../../domain/process/where';
import type { TestTicket } from '../../support/a-ticket';
import { CLASSES, FILLED, INTAKE, NOTE, RESOLUTION } from '../../support/bestpack';
import { forget, jordansTicket, refusals } from '../../support/desk-tickets';
import { BOOK_KEVIN, TO_THE_VISIT } from '../../support/a-service-case';

const open = ({ state }: TestTicket): readonly string[] => tracksOf(state.facts).map(({ kind, n }) => `${kind}/${n} ${ownerOfTrack(state.facts, kind)}`);
const steps = ({ state, file }: TestTicket): readonly string[] => [state.step, ...besides(file.view()).map(({ step }) => step.name)];

/** Jordan's technical ticket with that track beside it. */
function withTrack(track: 'parts' | 'service'): TestTicket {
  const ticket = jordansTicket();
  ticket.act('jordan', 'openTrack', { track, reason: 'Needed' });
  forget(ticket);
  return ticket;
}

describe('a track that is opened beside the leading one', () => {
  it.each([['parts', 'customerService'], ['service', 'mary']] as const)('of %s goes to %s, who is told; the ticket stays with Jordan', (track, owner) => {
    const ticket = jordansTicket();
    expect(ticket.act('jordan', 'openTrack', { track })).toBeUndefined();
    expect(open(ticket)).toEqual(['technical/1 jordan', `${track}/2 ${owner}`]);
    expect(ticket.told).toContainEqual(expect.objectContaining({ kind: 'assigned', who: [owner] }));
    expect(ticket.desk()).toMatchObject({ assignee: 'jordan', fields: { 'Process Step': 'technical/scope' } });
  });

  it('is opened once: a second of its kind is refused', () => {
    expect(withTrack('parts').act('mary', 'openTrack', { track: 'parts' })?.code).toBe('orderRule');
    expect(withTrack('parts').act('mary', 'openTrack', { track: 'technical' })?.code).toBe('orderRule');
  });

  it('has steps of its own', () => {
    const ticket = withTrack('service');
    expect(steps(ticket)).toEqual(['technical/scope', 'service/authorize']);
    for (const [who, name, data] of TO_THE_VISIT.slice(0, 2)) ticket.act(who, name, data);
    expect(steps(ticket)).toEqual(['technical/scope', 'service/call-number']);
  });

  it('takes the acts of its kind, which are refused without it', () => {
    const ticket = jordansTicket();
    expect(ticket.act('mary', 'sendEstimate', { amount: 10 })?.code).toMatch(/trackNotOpen|missingFacts/);
    expect(ticket.act('customerService', 'setOrderStatus', { status: 'PO Firmed', order: 'SO-1' })?.code).toBe('trackNotOpen');
    expect(withTrack('parts').act('customerService', 'setOrderStatus', { status: 'PO Firmed', order: 'SO-1' })).toBeUndefined();
  });

  it('goes to the first who is back where nobody was free', () => {
    const ticket = jordansTicket();
    ticket.away({ customerService: {} });
    ticket.act('mary', 'openTrack', { track: 'parts' });
    expect(open(ticket)).toEqual(['technical/1 jordan', 'parts/2 undefined']);
    ticket.away({});
    expect(open(ticket)).toEqual(['technical/1 jordan', 'parts/2 customerService']);
  });

  it('goes to the first who is back also where it was made to lead meanwhile', () => {
    const ticket = jordansTicket();
    ticket.away({ customerService: {} });
    ticket.act('mary', 'openTrack', { track: 'parts' });
    ticket.act('mary', 'setLeadingTrack', { track: 'parts' });
    ticket.away({});
    expect([open(ticket), ticket.desk().assignee]).toEqual([['technical/1 jordan', 'parts/2 customerService'], 'customerService']);
  });

  it('keeps what was recorded for it and whoever works on it when the ticket is triaged again', () => {
    const ticket = withTrack('parts');
    ticket.act('mary', 'retriage', { line: 'advanced-CSS', reason: 'A CSS machine' });
    expect(open(ticket)).toEqual(['parts/2 customerService', 'technical/3 kevin']);
  });

  it('is the leading one when the ticket is triaged to its kind: there are never two of a kind', () => {
    const ticket = withTrack('parts');
    ticket.act('mary', 'retriage', { requestType: 'parts', reason: 'A part is all they want' });
    expect(tracksOf(ticket.state.facts).map(({ kind }) => kind)).toEqual(['parts']);
    expect([leadingKind(ticket.state.facts), ticket.desk().assignee]).toEqual(['parts', 'customerService']);
  });
});

describe('a track that is cancelled', () => {
  it('is over with its reason, and can be opened again under another number', () => {
    const ticket = withTrack('parts');
    expect(ticket.act('jordan', 'cancelTrack', { track: 'parts', reason: 'In stock' })).toBeUndefined();
    expect(open(ticket)).toEqual(['technical/1 jordan']);
    expect(ticket.act('customerService', 'setOrderStatus', { status: 'PO Firmed', order: 'SO-1' })?.code).toBe('trackEnded');
    ticket.act('jordan', 'openTrack', { track: 'parts' });
    expect(open(ticket)).toEqual(['technical/1 jordan', 'parts/3 customerService']);
  });

  it('is never the last one, and never one that is not open', () => {
    const ticket = jordansTicket();
    expect(ticket.act('mary', 'cancelTrack', { track: 'technical', reason: 'x' })?.code).toBe('orderRule');
    expect(ticket.act('mary', 'cancelTrack', { track: 'parts', reason: 'x' })?.code).toBe('trackNotOpen');
  });

  it('cannot be got rid of, or back, by withdrawing the fact', () => {
    const ticket = withTrack('parts');
    expect(ticket.act('mary', 'withdraw', { fact: 'track', reason: 'x' })).toBeDefined();
    ticket.act('mary', 'cancelTrack', { track: 'parts', reason: 'x' });
    expect(ticket.act('mary', 'withdraw', { fact: 'trackCancelled', reason: 'x' })).toBeDefined();
    expect(open(ticket)).toEqual(['technical/1 jordan']);
  });

  it('leaves nothing behind that the ladder would wait for', () => {
    const ticket = withTrack('service');
    for (const [who, name, data] of [...TO_THE_VISIT, BOOK_KEVIN]) ticket.act(who, name, data);
    const refused = ticket.act('mary', 'cancelTrack', { track: 'service', reason: 'Fixed by telephone' });
    if (refused) ticket.act('mary', 'cancelVisit', { reason: 'Fixed by telephone' });
    if (refused) expect(ticket.act('mary', 'cancelTrack', { track: 'service', reason: 'Fixed by telephone' })).toBeUndefined();
    ticket.act('jordan', 'addNote', { text: 'Fixed' });
    ticket.act('jordan', 'askCustomer', { text: 'Does it run?' });
    forget(ticket);
    ticket.at('2026-03-12T12:00:00-07:00');
    expect(ticket.sent.map(({ kind }) => kind)).toEqual(['follow-up', 'final']);
  });
});

describe('the track that leads', () => {
  it('sets the assignee, the step and the form of the ticket in the desk', () => {
    const ticket = withTrack('parts');
    expect(ticket.act('mary', 'setLeadingTrack', { track: 'parts' })).toBeUndefined();
    expect(ticket.desk()).toMatchObject({ assignee: 'customerService', group: 'Customer Service', fields: { 'Process Step': 'parts/identify' } });
    expect(steps(ticket)).toEqual(['parts/identify', 'technical/scope']);
    ticket.act('mary', 'setLeadingTrack', { track: 'technical' });
    expect(ticket.desk().assignee).toBe('jordan');
  });

  it('must be open, and another than leads already', () => {
    const ticket = withTrack('parts');
    expect(['service', 'technical'].map((track) => ticket.act('mary', 'setLeadingTrack', { track })?.code)).toEqual(['trackNotOpen', 'orderRule']);
  });

  it('is the one that is left after the other was cancelled', () => {
    const ticket = withTrack('parts');
    ticket.act('mary', 'cancelTrack', { track: 'technical', reason: 'Only the part' });
    expect([ticket.desk().assignee, steps(ticket)]).toEqual(['customerService', ['parts/identify']]);
  });
});

describe('a ticket with several tracks', () => {
  /** Everything is done but the track beside. */
  function resolved(track: 'parts' | 'service'): TestTicket {
    const ticket = withTrack(track);
    ticket.saves('mary', { fields: FILLED });
    ticket.act('jordan', 'recordDiagnosis', { findings: 'Worn belt' });
    ticket.act('jordan', 'proposeResolution', RESOLUTION);
    return ticket;
  }

  it('is not solved by the confirmation while a track beside is open, and is as soon as that is cancelled', () => {
    const ticket = resolved('service');
    ticket.act('customer', 'confirmResolution', {}, 'link');
    expect([ticket.state.step, ticket.desk().status, steps(ticket)]).toEqual(['closure/complete', 'Open', ['closure/complete', 'service/authorize']]);
    expect(ticket.act('jordan', 'solve', {})?.missing).toEqual([{ fact: 'track', who: 'mary', how: expect.stringContaining('service/authorize') }]);
    ticket.act('mary', 'cancelTrack', { track: 'service', reason: 'Not needed' });
    expect([ticket.desk().status, steps(ticket)]).toEqual(['Solved', ['after/solved']]);
  });

  it('is not solved while a track beside is at work, and is when that comes to its end', () => {
    const ticket = resolved('parts');
    ticket.act('customer', 'confirmResolution', {}, 'link');
    expect(ticket.act('customerService', 'setOrderStatus', { status: 'IN WMS', order: 'SO-1' })).toBeUndefined();
    expect(ticket.desk().status).not.toBe('Solved');
    ticket.act('customerService', 'setOrderStatus', { status: 'Shipped' });
    expect(ticket.desk().status).toBe('Solved');
  });

  it('is closed by the silence of the customer with all that waits for him', () => {
    const ticket = resolved('parts');
    ticket.at('2026-03-31T12:00:00-07:00');
    expect([ticket.desk().status, steps(ticket)]).toEqual(['Solved', ['after/solved']]);
    expect(ticket.state.facts.at(-1)).toMatchObject({ name: 'solved', value: { closedBy: 'ladder' } });
  });

  it('begins the next round with the leading track alone', () => {
    const ticket = resolved('parts');
    ticket.act('customer', 'notSolved', { words: 'It jams' }, 'link');
    expect(open(ticket)).toEqual(['technical/3 jordan']);
    expect([ticket.state.step, openAsk(ticket.state.facts)]).toEqual(['technical/review', undefined]);
  });

  it('is worked on by each owner in their own track alone', () => {
    const ticket = jordansTicket();
    ticket.act('mary', 'openTrack', { track: 'service' });
    expect(ticket.act('mary', 'addNote', { text: 'Calling the distributor' })).toBeUndefined();
    expect(ticket.state.step).toBe('technical/review');
    expect(ticket.act('mary', 'escalate', NOTE)?.code).toBe('notYourRole');
    expect(ticket.act('mary', 'recordDiagnosis', { findings: 'Worn belt' })?.code).toBe('notYourRole');
  });

  it('is handed over track by track, each by whoever has it', () => {
    const ticket = withTrack('parts');
    ticket.act('customerService', 'handOver', { to: 'ezechiel', reason: 'A tape head' });
    expect(open(ticket)).toEqual(['technical/1 jordan', 'parts/2 ezechiel']);
    ticket.act('jordan', 'handOver', { reason: 'On holiday' });
    expect(open(ticket)).toEqual(['technical/1 kevin', 'parts/2 ezechiel']);
  });

  it('gives each track to people who work on such, and to nobody else', () => {
    const ticket = withTrack('parts');
    expect(ticket.act('mary', 'assign', { to: 'mary', track: 'parts', reason: 'x' })).toMatchObject({ code: 'badData', missing: [{ fact: 'to', how: expect.stringContaining('customerService') }] });
    expect(ticket.act('mary', 'assign', { to: 'omar', track: 'parts', reason: 'x' })).toMatchObject({ code: 'orderRule', message: expect.stringContaining('follows') });
    expect(ticket.act('mary', 'assign', { to: 'ezechiel', track: 'parts', reason: 'x' })).toBeUndefined();
    expect(open(ticket)).toEqual(['technical/1 jordan', 'parts/2 ezechiel']);
  });

  it('refuses nothing in the desk that its facts say', () => {
    const ticket = withTrack('parts');
    ticket.saves('mary', { fields: { ...INTAKE_FIELDS, 'T Level': CLASSES.tier } });
    expect(refusals(ticket)).toEqual([]);
  });
});

const INTAKE_FIELDS = { 'Customer Type': INTAKE.customerType, 'Machine Model': INTAKE.machineModel, 'Serial Number': INTAKE.serial };
