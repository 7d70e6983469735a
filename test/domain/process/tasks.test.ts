import { consequences } from '../../../domain/process/bestpack/consequences';
import { tasks } from '../../../domain/process/tasks';
import { aCase, aResolvedCase, aWorkedCase } from '../../support/a-case';
import type { CaseInTheMaking } from '../../support/a-case';
import { PART, WANTED, aPartsCase, aRequestedCase, underWarranty } from '../../support/a-parts-case';
import { FILLED, instant } from '../../support/bestpack';

const owed = (theCase: CaseInTheMaking): readonly string[] => tasks(theCase).map(({ owner, action }) => `${owner} ${action}`);
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
    ['that is solved and has no article yet', aResolvedCase().confirmed().solved(), ['jordan linkArticle']],
    ['that is solved and whose article is waived', aResolvedCase().confirmed().solved().fact('articleWaived', { reason: 'x' }), []],
    ['with a warranty finding', underWarranty(worked), ['jordan recordDiagnosis', 'customerService acceptRga']],
    ['whose RGA is handed off', underWarranty(worked).fact('rgaHandedOff', { number: '815' }), ['jordan recordDiagnosis']],
    ['about parts under warranty, where the RGA is the step', underWarranty(aPartsCase()), ['customerService acceptRga']],
    ['whose price Rita has to confirm', aRequestedCase(), ['rita confirmPrice']],
    ['with a track beside it', worked.fact('track', { kind: 'parts' }).assigned('customerService', 'parts'), ['jordan recordDiagnosis', 'customerService recordLookup']],
    ['with a track beside it whose turn is an office\'s', worked.fact('track', { kind: 'parts' }).assigned('customerService', 'parts').fact('part', PART).fact('priceRequested', WANTED), ['jordan recordDiagnosis', 'rita confirmPrice']],
    ['that waits for the customer with a track beside it', worked.asked().fact('track', { kind: 'parts' }).assigned('customerService', 'parts'), ['customerService recordLookup']],
    ['with a track beside it at its end', worked.fact('track', { kind: 'parts' }).assigned('customerService', 'parts').fact('orderStatus', { status: 'Shipped', order: 'SO-1' }), ['jordan recordDiagnosis']],
    ['whose follower was asked', worked.fact('guidanceAsked', { question: 'Which?', of: 'omar' }), ['jordan recordDiagnosis', 'omar recordGuidance']],
    ['whose follower has left the roster', worked.fact('guidanceAsked', { question: 'Which?', of: 'zoe' }), ['jordan recordDiagnosis', 'allison recordGuidance']],
    ['whose choice has a concern', worked.fact('assignment', { to: 'kevin', reason: 'x', track: 'technical', concern: 'no expert' }, { by: 'process' }), ['kevin recordDiagnosis', 'allison assign']],
    ['whose concern Allison answered', worked.fact('assignment', { to: 'kevin', reason: 'x', track: 'technical', concern: 'no expert' }, { by: 'process' }).assigned('kevin'), ['kevin recordDiagnosis']],
    ['with a reply that nobody wrote a note about', worked.fact('reply', { text: 'x' }).at('2026-03-05T09:30:00-08:00'), ['jordan recordDiagnosis', 'jordan addNote']],
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
    expect(tasks(replied)[0]?.since).toBe(instant('2026-03-05T10:00:00-08:00'));
    expect(tasks(worked.at('2026-03-05T12:00:00-08:00').diagnosed())[0]?.since).toBe(instant('2026-03-05T12:00:00-08:00'));
  });

  it('is owed for the window since it was over', () => {
    expect(tasks(worked.at('2026-03-12T09:00:00-07:00')).at(-1)?.since).toBe(instant('2026-03-09T09:00:00-07:00'));
  });
});

describe('who must know of what happened', () => {
  const told = (theCase: CaseInTheMaking): unknown => {
    const newest = theCase.facts.at(-1);
    return newest && consequences(newest, theCase).map((effect) => [effect.id, 'to' in effect ? effect.to : effect]);
  };

  it('of an assignment: whoever got the ticket, and the desk that it changed hands', () => {
    expect(told(aCase().received().takenIn().triaged().assigned('jordan'))).toEqual([['assigned/assignment/1', ['jordan']]]);
    expect(told(worked.assigned('kevin'))).toEqual([
      ['assigned/assignment/2', ['kevin']],
      ['reassigned/2', expect.objectContaining({ do: 'say', public: false, wording: { template: 'note-reassigned', values: { from: 'Jordan', to: 'Kevin', why: 'first available' } } })],
    ]);
    expect(told(worked.assigned('jordan'))).toEqual([['assigned/assignment/2', ['jordan']]]);
  });

  it('of an assignment of one\'s own: nobody', () => {
    expect(told(aCase().received().takenIn().triaged().fact('assignment', { to: 'jordan', reason: 'took it', track: 'technical' }, { by: 'jordan' }))).toEqual([]);
  });

  it('of the expert who follows: the expert, once', () => {
    const followed = worked.fact('assignment', { to: 'jordan', reason: 'x', track: 'technical', follower: 'omar' }, { by: 'process' });
    expect(told(followed)).toEqual([['assigned/assignment/2', ['jordan']], ['follower/assignment/2', ['omar']]]);
    expect(told(followed.fact('assignment', { to: 'jordan', reason: 'x', track: 'technical', follower: 'omar' }, { by: 'process' }))).toEqual([['assigned/assignment/3', ['jordan']]]);
  });

  it('of a question to the follower: the follower', () => {
    expect(told(worked.fact('guidanceAsked', { question: 'Which guard?', of: 'omar' }))).toEqual([['follower/guidanceAsked/1', ['omar']]]);
  });

  it('of a track beside: the catalogue or the ERP is asked, and the matrix who works on it', () => {
    expect(told(worked.tracked('parts').fact('track', { kind: 'service' }))).toEqual([
      ['choose/track/3', { do: 'choose', id: 'choose/track/3', track: 'service' }],
    ]);
    expect(told(worked.fact('track', { kind: 'parts' }))).toEqual([
      ['choose/track/2', { do: 'choose', id: 'choose/track/2', track: 'parts' }],
      ['consult/parts/2', { do: 'consult', id: 'consult/parts/2', about: 'parts' }],
    ]);
    expect(told(worked.assigned('kevin', 'service').fact('track', { kind: 'service' }))).toEqual([]);
  });

  it('of an article that is named: the knowledge base is asked, and of a faulty one whoever owes it', () => {
    const named = worked.fact('article', { ref: '7' });
    expect(told(named)).toEqual([['consult/article/1', expect.objectContaining({ about: 'article' })]]);
    expect(told(named.fact('articleRead', { article: 1, found: 'faulty', why: 'still a draft' }))).toEqual([['article/articleRead/1', ['jordan']]]);
    expect(told(named.fact('articleRead', { article: 1, found: 'linked' }))).toEqual([]);
  });

  it('of a draft: the knowledge base takes it, and what it took is no news', () => {
    const draft = { problem: 'a', rootCause: 'b', fix: 'c' };
    expect(told(worked.fact('articleDraft', draft))).toEqual([['consult/articleDraft/articleDraft/1', expect.objectContaining({ about: 'articleDraft' })]]);
    expect(told(worked.fact('articleDraft', { ...draft, url: 'https://kb.example/1' }))).toEqual([]);
  });

  it('of an escalation: Allison', () => {
    expect(told(worked.escalated())).toEqual([['escalated/escalation/1', ['allison']]]);
  });

  it('of a return: the technician of before, who keeps it if available', () => {
    expect(told(worked.escalated().explained().returned())).toEqual([
      ['choose/returned/1', { do: 'choose', id: 'choose/returned/1', track: 'technical', wish: { prefer: 'jordan' } }],
      ['returned/returned/1', ['jordan']],
    ]);
  });

  it('of a ticket that is handed over to nobody by name: whom the matrix names next', () => {
    expect(told(worked.fact('handedOver', { from: 'jordan', reason: 'On holiday', track: 'technical' }))).toEqual([
      ['choose/handed-over/1', { do: 'choose', id: 'choose/handed-over/1', track: 'technical', wish: { except: 'jordan' } }],
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
