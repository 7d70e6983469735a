import { aTicket } from '../../support/a-ticket';
import type { TestTicket } from '../../support/a-ticket';
import { CALENDAR, CLASSES, INTAKE, NOTE, RESOLUTION } from '../../support/bestpack';

const MONTH_END = '2026-03-31T12:00:00-07:00';

/** A ticket of Thursday 09:00, acknowledged at once and triaged when `at` says. */
function triaged(priority: string, at = '2026-03-05T09:00:00-08:00'): TestTicket {
  const ticket = aTicket();
  ticket.act('mary', 'acknowledge');
  ticket.at(at);
  ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES, priority });
  return ticket;
}

/** Notices of the window, and notes about it, with the wall time of the team. */
function firings({ told, notes }: TestTicket): readonly string[] {
  const pacific = (at: string): string => {
    const { weekday, time } = CALENDAR.wallTime(Date.parse(at));
    return `${weekday} ${time}`;
  };
  const notices = told.filter(({ kind }) => kind === 'warning' || kind === 'due').map(({ kind, who, at }) => `${kind} ${who?.join(', ')} ${pacific(at)}`);
  return [...notices, ...notes.filter(({ kind }) => kind === 'warning-due').map(({ at }) => `note ${pacific(at)}`)];
}

describe('what the escalation window makes known', () => {
  it.each([
    ['P1', ['warning jordan thu 11:00', 'warning jordan thu 12:00', 'due jordan, allison thu 13:00', 'note thu 13:00']],
    ['P2', ['warning jordan thu 13:00', 'warning jordan thu 15:00', 'due jordan, allison thu 17:00', 'note thu 17:00']],
    ['P3', ['warning jordan fri 09:00', 'warning jordan fri 15:00', 'due jordan, allison mon 09:00', 'note mon 09:00']],
    ['P4', ['warning jordan mon 09:00', 'warning jordan tue 09:00', 'due jordan, allison wed 09:00', 'note wed 09:00']],
  ])('of a %s is two warnings, and the word to both when it is over; each once', (priority, expected) => {
    const ticket = triaged(priority);
    ticket.at(MONTH_END);
    expect(firings(ticket)).toEqual(expected);
    expect(ticket.desk()).toMatchObject({ tags: ['escalation_due'], status: 'Open', assignee: 'jordan' });
  });

  it('is nothing after an escalation or a proposed resolution', () => {
    const escalated = triaged('P1');
    escalated.act('jordan', 'escalate', NOTE);
    const resolved = triaged('P1');
    resolved.act('jordan', 'recordDiagnosis', { findings: 'Worn belt' });
    resolved.act('jordan', 'proposeResolution', RESOLUTION);
    for (const ticket of [escalated, resolved]) ticket.at('2026-03-05T16:00:00-08:00');
    expect([escalated, resolved].map(firings)).toEqual([[], []]);
  });

  it('is shifted by the time in which the customer was asked', () => {
    const ticket = triaged('P1');
    ticket.at('2026-03-05T10:00:00-08:00');
    ticket.act('jordan', 'askCustomer', { text: 'Which serial?' });
    ticket.at('2026-03-05T14:00:00-08:00');
    ticket.customer('4711');
    ticket.at(MONTH_END);
    expect(firings(ticket)).toEqual(['warning jordan thu 15:00', 'warning jordan thu 16:00', 'due jordan, allison thu 17:00', 'note thu 17:00']);
  });

  it('fires at once what a raised priority puts into the past', () => {
    const ticket = triaged('P3');
    ticket.at('2026-03-05T12:30:00-08:00');
    ticket.act('mary', 'setPriority', { priority: 'P1' });
    expect(firings(ticket)).toEqual(['warning jordan thu 12:30', 'warning jordan thu 12:30']);
    ticket.at(MONTH_END);
    expect(firings(ticket).slice(2)).toEqual(['due jordan, allison thu 13:00', 'note thu 13:00']);
  });

  it('does not fire again what fired before the priority was lowered', () => {
    const ticket = triaged('P1');
    ticket.at('2026-03-05T11:30:00-08:00');
    ticket.act('mary', 'setPriority', { priority: 'P3' });
    ticket.at(MONTH_END);
    expect(firings(ticket)).toEqual(['warning jordan thu 11:00', 'warning jordan fri 15:00', 'due jordan, allison mon 09:00', 'note mon 09:00']);
  });

  it('leaves out what was past at the triage, and records it', () => {
    const ticket = triaged('P1', '2026-03-05T12:30:00-08:00');
    ticket.at(MONTH_END);
    expect(firings(ticket)).toEqual(['due jordan, allison thu 13:00', 'note thu 13:00']);
    expect(ticket.state.receipts).toMatchObject({ 'warning/window/1/50': { skipped: true }, 'warning/window/1/75': { skipped: true } });
  });

  it('comes again when a deferral is over', () => {
    const ticket = triaged('P1');
    ticket.at('2026-03-05T14:00:00-08:00');
    ticket.act('allison', 'deferWindow', { until: '2026-03-10T09:00:00-07:00', reason: 'The part arrives then' });
    expect(ticket.desk().tags).toEqual([]);
    ticket.at(MONTH_END);
    expect(firings(ticket).filter((firing) => firing.startsWith('due'))).toEqual(['due jordan, allison thu 13:00', 'due jordan, allison tue 09:00']);
    expect(ticket.desk().tags).toEqual(['escalation_due']);
  });

  it('comes again in a new round, from the reopening', () => {
    const ticket = triaged('P1');
    ticket.act('jordan', 'recordDiagnosis', { findings: 'Worn belt' });
    ticket.act('jordan', 'proposeResolution', RESOLUTION);
    ticket.act('customer', 'confirmResolution', {}, 'link');
    ticket.at('2026-03-06T09:00:00-08:00');
    ticket.customer('It jams again');
    ticket.at(MONTH_END);
    expect(firings(ticket)).toEqual(['warning jordan fri 11:00', 'warning jordan fri 12:00', 'due jordan, allison fri 13:00', 'note fri 13:00']);
  });

  it('goes to Mary as long as nobody has the ticket', () => {
    const ticket = aTicket();
    ticket.away({ jordan: {}, kevin: {}, sean: {} });
    ticket.act('mary', 'acknowledge');
    ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES, priority: 'P1' });
    ticket.at('2026-03-05T14:00:00-08:00');
    expect(firings(ticket)).toEqual(['warning mary thu 11:00', 'warning mary thu 12:00', 'due mary, allison thu 13:00', 'note thu 13:00']);
  });
});
