import type { TicketView } from '../../contracts/http/ticket-view';
import type { CaseRecord } from '../../contracts/temporal/case-record';
import type { TicketInput, TrackInput } from '../../contracts/temporal/messages';
import type { SiteView } from '../../contracts/temporal/site-messages';
import type { DeskReading } from '../../domain/desk-events/desk';
import type { Expect, IsJsonable } from '../../domain/json';
import type { TicketState } from '../../workflows/ticket/state';
import { viewOf } from '../../workflows/ticket/view';
import { aTicket } from '../support/a-ticket';
import { CLASSES, INTAKE } from '../support/bestpack';

/** Everything that crosses a workflow boundary is plain JSON: what is not does not compile here. */
export type Crossings = [
  Expect<IsJsonable<TicketState>>,
  Expect<IsJsonable<TicketView>>,
  Expect<IsJsonable<DeskReading>>,
  Expect<IsJsonable<SiteView>>,
  Expect<IsJsonable<CaseRecord>>,
  Expect<IsJsonable<TicketInput<TicketState>>>,
  Expect<IsJsonable<TrackInput>>,
];

/** And what JSON would lose is found: these are the errors that the check exists for. */
export type Losses = [
  Expect<IsJsonable<{ at: Date }> extends true ? false : true>,
  Expect<IsJsonable<{ names: Set<string> }> extends true ? false : true>,
  Expect<IsJsonable<{ of: Map<string, string> }> extends true ? false : true>,
  Expect<IsJsonable<{ now: () => number }> extends true ? false : true>,
  Expect<IsJsonable<{ list: readonly { id: bigint }[] }> extends true ? false : true>,
];

describe('what crosses a workflow boundary', () => {
  it('comes back from JSON as it went', () => {
    const ticket = aTicket();
    ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES });
    ticket.saves('jordan', { public: 'Does it jam?', status: 'Waiting on Customer' });
    ticket.saves('jordan', { status: 'Solved' });
    ticket.at('2026-03-12T09:00:00-07:00');
    const crossing = { state: ticket.state, view: viewOf(ticket.file, 0), reading: { ticket: ticket.desk(), saves: ticket.log, cursor: ticket.state.cursor } };
    expect(JSON.parse(JSON.stringify(crossing))).toEqual(crossing);
  });
});
