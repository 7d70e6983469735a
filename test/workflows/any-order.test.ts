import fc from 'fast-check';
import type { DeskSave } from '../../domain/desk-events/desk';
import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { FILLED } from '../support/bestpack';
import { MONDAY } from '../support/stages';
import type { TicketOnBench } from '../support/ticket-on-bench';

type Save = Omit<DeskSave, 'id' | 'at'>;
const CASES = 8;
let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const agent = fc.constantFrom('mary', 'jordan', 'allison').map((key) => ({ kind: 'agent', key, name: key }) as const);
const text = fc.constantFrom('It stops again.', 'Problem: jams\nWhat was tested: belt\nFindings: worn\nQuestion: which belt?', 'Thank you');
const changes: fc.Arbitrary<Save['changes']> = fc.oneof(
  fc.constant({}),
  fc.constant({ fields: FILLED, priority: 'normal' as const }),
  fc.constantFrom('Open', 'Waiting on Customer', 'Waiting Engineering Response', 'Solved').map((to) => ({ status: { to } })),
  fc.constantFrom('urgent' as const, 'low' as const).map((priority) => ({ priority })),
  fc.constant({ tagsAdded: ['escalated_engineering'] }),
  fc.constantFrom('jordan', 'kevin').map((assignee) => ({ assignee })),
);
const agentSave: fc.Arbitrary<Save> = fc.record({ author: agent, changes, comment: fc.option(fc.record({ public: fc.boolean(), text, automatic: fc.constant(false) }), { nil: undefined }) }).map(({ comment, ...save }) => ({ ...save, ...(comment ? { comment } : {}) }));
const customerSave: fc.Arbitrary<Save> = fc.record({ text, automatic: fc.boolean() }).map(({ text: words, automatic }) => ({ author: { kind: 'customer', name: 'Pat' }, comment: { public: true, text: words, automatic }, changes: {} }));
const saves = fc.array(fc.oneof(agentSave, customerSave), { minLength: 1, maxLength: 12 });
const hints = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 12, maxLength: 12 });

const final = async (ticket: TicketOnBench) => {
  const { facts, timeline, step, waitingFor, violations, failedEffects } = await ticket.look();
  return { facts, timeline, step, waitingFor, violations, failedEffects, said: ticket.desk.said(), told: bench.office.told.filter(({ ticketId }) => ticketId === ticket.ref.ticketId).map(({ id }) => id) };
};

/** All saves are in the desk before the first hint, so that each order of hints tells the same story. */
async function play(story: readonly Save[], hintsOf: readonly number[]): Promise<unknown> {
  const ticket = await bench.ticket({ at: MONDAY, restless: true, before: (desk) => story.forEach((save) => desk.save(save)) });
  await Promise.all(hintsOf.flatMap((times) => Array.from({ length: times }, () => ticket.hint())));
  return final(ticket);
}

it(`ends in the same state whatever the desk's log holds and however often its hints are delivered (${CASES} stories)`, async () => {
  await fc.assert(
    fc.asyncProperty(saves, hints, async (story, times) => {
      const [plain, doubled] = await Promise.all([play(story, [1]), play(story, times)]);
      expect(doubled).toEqual(plain);
    }),
    { numRuns: CASES, endOnFailure: true },
  );
});
