import { consequences } from '../../../domain/process/consequences';
import { bestpack } from '../../../domain/process/bestpack';
import { tasks } from '../../../domain/process/tasks';
import { aCase, aResolvedCase, aWorkedCase } from '../../support/a-case';
import type { CaseInTheMaking } from '../../support/a-case';
import { FILLED, instant } from '../../support/bestpack';

const owed = (theCase: CaseInTheMaking): readonly string[] => tasks(bestpack, theCase).map(({ owner, action }) => `${owner} ${action}`);
const worked = aWorkedCase().scoped();

describe('what the team owes a ticket', () => {
  const SITUATIONS: readonly (readonly [string, CaseInTheMaking, readonly string[]])[] = [
    ['that came in', aCase().received(), ['mary recordIntake']],
    ['that nobody can take', aCase().received().takenIn().triaged(), ['allison assign']],
    ['at work', worked, ['jordan recordDiagnosis']],
    ['that waits for the customer', worked.asked(), []],
    ['that engineering has', worked.escalated(), ['allison recordRcca']],
    ['that engineering gave back', worked.escalated().explained().returned(), ['jordan tellCustomer']],
    ['that waits for a confirmation', aResolvedCase(), []],
    ['whose gate is complete: the process closes it', aResolvedCase().confirmed(), []],
    ['whose gate misses a field', aResolvedCase().confirmed().desk({ fields: { ...FILLED, 'T Level': '' } }), ['jordan solve']],
    ['whose silent customer misses a field', worked.asked().fact('ladderExhausted', { asked: 1 }), ['jordan solve']],
    ['that is solved', aResolvedCase().confirmed().solved(), []],
    ['whose window is over', worked.at('2026-03-12T09:00:00-07:00'), ['jordan recordDiagnosis', 'jordan escalate', 'allison deferWindow']],
    ['whose window is over before anybody had it', aCase().received().takenIn().triaged().at('2026-03-12T09:00:00-07:00'), ['allison assign', 'mary assign', 'allison deferWindow']],
    ['with a forbidden change that stands', worked.violated({ kind: 'escalate', held: { tag: 'escalated_engineering' }, state: 'stands' }), ['jordan recordDiagnosis', 'jordan escalate']],
    ['with a forbidden change in its grace', worked.violated({ kind: 'escalate', held: { tag: 'escalated_engineering' } }), ['jordan recordDiagnosis']],
  ];

  it.each(SITUATIONS)('%s', (_situation, theCase, expected) => {
    expect(owed(theCase)).toEqual(expected);
  });

  it('is owed since the last thing that happened, or since the reply that waits', () => {
    const replied = worked.asked().at('2026-03-05T10:00:00-08:00').answered().at('2026-03-05T11:00:00-08:00').fact('note', { text: 'Seen' });
    expect(tasks(bestpack, replied)[0]?.since).toBe(instant('2026-03-05T10:00:00-08:00'));
    expect(tasks(bestpack, worked.at('2026-03-05T12:00:00-08:00').diagnosed())[0]?.since).toBe(instant('2026-03-05T12:00:00-08:00'));
  });

  it('is owed for the window since it was over', () => {
    expect(tasks(bestpack, worked.at('2026-03-12T09:00:00-07:00')).at(-1)?.since).toBe(instant('2026-03-09T09:00:00-07:00'));
  });
});

describe('who must know of what happened', () => {
  const told = (theCase: CaseInTheMaking): unknown => {
    const newest = theCase.facts.at(-1);
    return newest && consequences(newest, theCase).map((effect) => [effect.id, 'to' in effect ? effect.to : effect]);
  };

  it('of an assignment: whoever got the ticket', () => {
    expect(told(worked.assigned('kevin'))).toEqual([['assigned/assignment/2', ['kevin']]]);
  });

  it('of an escalation: Allison', () => {
    expect(told(worked.escalated())).toEqual([['escalated/escalation/1', ['allison']]]);
  });

  it('of a return: the technician of before, who keeps it if available', () => {
    expect(told(worked.escalated().explained().returned())).toEqual([
      ['choose/returned/1', { do: 'choose', id: 'choose/returned/1', wish: { prefer: 'jordan' } }],
      ['returned/returned/1', ['jordan']],
    ]);
  });

  it('of a ticket that is handed over to nobody by name: whom the matrix names next', () => {
    expect(told(worked.fact('handedOver', { from: 'jordan', reason: 'On holiday' }))).toEqual([
      ['choose/handed-over/1', { do: 'choose', id: 'choose/handed-over/1', wish: { except: 'jordan' } }],
    ]);
  });

  it('of a reply: whoever has the ticket, with Allison while engineering has it, and Mary before anybody has', () => {
    expect(told(worked.answered())).toEqual([['reply-waiting/customerReplied/1', ['jordan']]]);
    expect(told(worked.escalated().answered())).toEqual([['reply-waiting/customerReplied/1', ['allison', 'jordan']]]);
    expect(told(aCase().received().answered())).toEqual([['reply-waiting/customerReplied/1', ['mary']]]);
  });

  it('of a machine\'s reply or a diagnosis: nobody', () => {
    expect([told(worked.answered({ automatic: true })), told(worked.diagnosed())]).toEqual([[], []]);
  });
});
