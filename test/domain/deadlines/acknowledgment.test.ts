import { acknowledgment, acknowledgmentDues } from '../../../domain/deadlines/acknowledgment';
import { aCase } from '../../support/a-case';
import { aTicket } from '../../support/a-ticket';
import { instant, iso } from '../../support/bestpack';

const WARNED = [
  { kind: 'warning', who: ['mary'], at: '2026-03-05T17:30:00.000Z' },
  { kind: 'warning', who: ['mary'], at: '2026-03-05T17:45:00.000Z' },
];

describe('the acknowledgment clock', () => {
  it('warns Mary at half and three quarters of the hour, and acknowledges by itself at its end', () => {
    const ticket = aTicket();
    ticket.at('2026-03-06T09:00:00-08:00');
    expect(ticket.told).toEqual(WARNED);
    expect(ticket.sent).toEqual([{ kind: 'acknowledgment', at: '2026-03-05T18:00:00.000Z' }]);
    expect(acknowledgment(ticket.file.view())).toMatchObject({ state: 'missed', metAt: instant('2026-03-05T10:00:00-08:00') });
  });

  it.each([
    ['on Thursday at 16:30', '2026-03-05T16:30:00-08:00', '2026-03-06T05:30:00-08:00'],
    ['on Friday at 16:59', '2026-03-06T16:59:00-08:00', '2026-03-09T05:59:00-07:00'],
    ['on Friday at 16:00', '2026-03-06T16:00:00-08:00', '2026-03-06T17:00:00-08:00'],
    ['in the night', '2026-03-05T02:00:00-08:00', '2026-03-05T06:00:00-08:00'],
    ['on Saturday', '2026-03-07T12:00:00-08:00', '2026-03-09T06:00:00-07:00'],
  ])('of a ticket that came in %s ends after one business hour', (_when, received, due) => {
    expect(iso(acknowledgment(aCase().at(received).received()).due)).toBe(iso(instant(due)));
  });

  const MET: readonly (readonly [string, (ticket: ReturnType<typeof aTicket>) => unknown])[] = [
    ['a public reply of Mary in the desk', (ticket) => ticket.saves('mary', { public: 'We are on it' })],
    ['a public reply of a technician in the desk', (ticket) => ticket.saves('kevin', { public: 'We are on it' })],
    ['a recorded call', (ticket) => ticket.act('mary', 'recordCall', { note: 'Spoke to Pat' })],
    ['the acknowledgment by hand', (ticket) => ticket.act('mary', 'acknowledge')],
    ['a question by the console', (ticket) => ticket.act('mary', 'askCustomer', { text: 'Which serial?' })],
  ];

  it.each(MET)('is met by %s', (_how, act) => {
    const ticket = aTicket();
    ticket.at('2026-03-05T09:40:00-08:00');
    act(ticket);
    const sent = ticket.sent.length;
    ticket.at('2026-03-05T12:00:00-08:00');
    expect(ticket.told.filter(({ kind }) => kind === 'warning')).toEqual([WARNED[0]]);
    expect(ticket.sent).toHaveLength(sent);
    expect(acknowledgment(ticket.file.view())).toMatchObject({ state: 'met', metAt: instant('2026-03-05T09:40:00-08:00') });
  });

  it('is not met by an internal note, a field or the customer', () => {
    const ticket = aTicket();
    ticket.saves('mary', { note: 'Looks like the belt', fields: { 'Serial Number': '4711' } });
    ticket.customer('Hello?');
    expect(acknowledgment(ticket.file.view()).state).toBe('running');
  });

  it('is off for a ticket from before the team went live', () => {
    const old = aCase().received().policy({ from: instant('2026-03-06T00:00:00Z') });
    expect([acknowledgment(old).state, acknowledgmentDues(old)]).toEqual(['off', []]);
  });

  it('is off for a ticket that was closed as spam before the hour', () => {
    const ticket = aTicket();
    ticket.act('mary', 'closeAs', { as: 'spam', reason: 'An advertisement' });
    ticket.at('2026-03-06T09:00:00-08:00');
    expect([ticket.sent, ticket.told]).toEqual([[], []]);
  });

  it('follows the lengths that the policy names', () => {
    const patient = aCase().received().policy({ acknowledgment: { automatic: false, withinMs: 7_200_000, warnAt: [0.9] } });
    expect(acknowledgmentDues(patient).map(({ at, effect }) => `${effect.id} ${iso(at)}`)).toEqual([
      'warning/acknowledgment/90 2026-03-05T18:48:00.000Z',
      'acknowledgment/clock 2026-03-05T19:00:00.000Z',
    ]);
  });
});
