import * as fc from 'fast-check';
import type { DeskReading } from '../../../domain/desk-events/desk';
import { interpret } from '../../../domain/desk-events/interpret';
import { fold } from '../../../workflows/ticket/fold';
import { aTicket } from '../../support/a-ticket';
import type { TestTicket } from '../../support/a-ticket';
import type { AtTheDesk } from '../../support/at-the-desk';
import { FILLED, NOTE_TEXT, ROSTER } from '../../support/bestpack';
import { jordansTicket } from '../../support/desk-tickets';

const save: fc.Arbitrary<AtTheDesk> = fc.record(
  {
    note: fc.constantFrom(NOTE_TEXT, 'Seen', 'Root cause: a\nCorrective action: b', 'Diagnosis: belt'),
    public: fc.constantFrom('Does it jam?', 'Summary: a\nRoot cause: b\nFix: c'),
    status: fc.constantFrom('Open', 'Waiting on Customer', 'Waiting Engineering Response', 'Solved', 'Shipped'),
    priority: fc.constantFrom('urgent', 'high', 'normal', 'low'),
    assignee: fc.constantFrom(...ROSTER, 'unknown:Omar'),
    tag: fc.constantFrom('escalated_engineering', 'vip'),
    untag: fc.constantFrom('escalated_engineering', 'vip'),
    fields: fc.constantFrom({ ...FILLED }, { 'Machine Line': 'BPX' }, { 'T Level': 'T2' }, { 'Intake Complete': 'true' }),
    macro: fc.constantFrom('Escalate to engineering', 'Customer confirmed', 'Reminder sent', 'Not an answer'),
  },
  { requiredKeys: [] },
);
const saves = fc.array(fc.tuple(fc.constantFrom(...ROSTER, 'customer'), save), { maxLength: 8 });

function play(ticket: TestTicket, steps: readonly (readonly [string, AtTheDesk])[]): void {
  for (const [who, what] of steps) {
    if (who === 'customer') ticket.customer(what.note ?? 'Hello');
    else ticket.saves(who, what);
  }
}

const reading = (ticket: TestTicket): DeskReading => ({ ticket: ticket.desk(), saves: ticket.log, cursor: ticket.log.at(-1)?.id ?? '' });

describe('folding what the desk tells', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(saves, (steps) => {
        const ticket = aTicket();
        play(ticket, steps);
        const before = structuredClone(ticket.state);
        fold(ticket.file, reading(ticket));
        expect(ticket.state).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing for older saves that come with what is known', () => {
    fc.assert(
      fc.property(saves, fc.nat(20), (steps, from) => {
        const ticket = aTicket();
        play(ticket, steps);
        const before = structuredClone(ticket.state);
        fold(ticket.file, { ...reading(ticket), saves: ticket.log.slice(from % ticket.log.length) });
        expect(ticket.state).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('goes by the length of an id first, as ids outgrow what a number can hold', () => {
    const ticket = jordansTicket();
    const note = (id: string) => ({ id, at: ticket.file.view().now, author: { kind: 'agent', key: 'sean', name: 'Sean' }, comment: { public: false, text: id, automatic: false }, changes: {} }) as const;
    const grown = ['9007199254740993', '90071992547409930', '90071992547409931'];
    fold(ticket.file, { ticket: ticket.desk(), saves: grown.map(note), cursor: '90071992547409931' });
    fold(ticket.file, { ticket: ticket.desk(), saves: grown.map(note), cursor: '90071992547409931' });
    expect(ticket.state.facts.filter(({ by }) => by === 'sean')).toHaveLength(3);
  });

  it('reads each save against the ticket as it was then, not as it is now', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { public: 'Does it jam?', status: 'Waiting on Customer' }, { public: 'We look into it', status: 'Open' });
    expect(ticket.state.facts.filter(({ name }) => name === 'asked')).toHaveLength(1);
  });

  it('finds nothing in our own saves and in those of no person', () => {
    const ticket = jordansTicket();
    const everything = { id: '9', at: 0, changes: { status: { to: 'Solved' }, priority: 'urgent', macros: ['Escalate to engineering'] }, comment: { public: true, text: NOTE_TEXT, automatic: false } } as const;
    const meaning = (kind: 'self' | 'system') => interpret({ ...everything, author: { kind, name: '' } }, ticket.file.view(), ticket.desk());
    expect([meaning('self'), meaning('system')]).toEqual([[], []]);
  });

  it('takes a ticket that a rule of the desk made as received', () => {
    const meaning = interpret({ id: '9', at: 0, author: { kind: 'system', name: 'Trigger' }, created: true, changes: {} }, aTicket().file.view(), aTicket().desk());
    expect(meaning).toMatchObject([{ event: 'received', facts: [{ name: 'received' }] }]);
  });
});
