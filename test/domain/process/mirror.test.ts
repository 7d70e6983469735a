import type { Case } from '../../../domain/actions/case';
import { applySave } from '../../../domain/desk-events/apply-save';
import { mirror } from '../../../domain/process/mirror';
import { aCase, aResolvedCase, aWorkedCase } from '../../support/a-case';
import type { CaseInTheMaking } from '../../support/a-case';

const shown = (theCase: Case) => mirror(theCase);

/** The case with the desk as it stands after its mirror was written. */
function inSync(theCase: CaseInTheMaking): CaseInTheMaking {
  const { status, tags, ...changes } = shown(theCase);
  const ticket = applySave(theCase.ticket, { id: '1', at: 0, author: { kind: 'self', name: '' }, changes: { ...changes, ...(status === undefined ? {} : { status: { to: status } }) } });
  return theCase.desk({ ...ticket, ...(tags ? { tags } : {}) });
}

const worked = inSync(aWorkedCase().scoped());
const back = worked.escalated().explained().returned();

describe('the status that the desk shows', () => {
  const STATUSES: readonly (readonly [string, CaseInTheMaking, string | undefined])[] = [
    ['New while nobody has taken it', aCase().received().desk({ status: 'New' }), undefined],
    ['Open once it left New, whoever has it', aCase().received().desk({ status: 'Waiting on Customer' }), 'Open'],
    ['Open with the first assignee', aWorkedCase().desk({ status: 'New' }), 'Open'],
    ['Waiting on Customer while the customer is asked', worked.asked(), 'Waiting on Customer'],
    ['Open once the customer answered', worked.asked().answered().desk({ status: 'Waiting on Customer' }), 'Open'],
    ['Waiting on Customer when the answer was none', worked.asked().answered().fact('replyIgnored', { reply: 1 }), 'Waiting on Customer'],
    ['Waiting Engineering Response while engineering has it', worked.escalated(), 'Waiting Engineering Response'],
    ['Waiting Engineering Response although a reply opened it', worked.asked().escalated().answered().fact('replyPassedOn', { reply: 1 }), 'Waiting Engineering Response'],
    ['Open when engineering gave it back', back.desk({ status: 'Waiting Engineering Response' }), 'Open'],
    ['Solved at the end', aResolvedCase().confirmed().solved(), 'Solved'],
    ['Solved for spam', worked.fact('closedAs', { as: 'spam', reason: 'x' }), 'Solved'],
    ['Open after a reopening', aResolvedCase().solved().reopened().desk({ status: 'Solved' }), 'Open'],
  ];

  it.each(STATUSES)('is %s', (_what, theCase, status) => {
    expect(shown(theCase).status).toBe(status);
  });

  it.each([['open', 'Solved'], ['stands', 'Solved'], ['undone', 'Open'], ['completed', 'Open']] as const)('is held back while a forbidden change is %s: %s', (state, status) => {
    const theCase = worked.desk({ status: 'Solved' }).violated({ kind: 'solve', held: { status: 'Solved' }, state });
    expect(shown(theCase).status ?? 'Solved').toBe(status);
  });

  it('is restored where the desk holds something else than what was forbidden', () => {
    const theCase = worked.desk({ status: 'Waiting on Customer' }).violated({ kind: 'solve', held: { status: 'Solved' } });
    expect(shown(theCase).status).toBe('Open');
  });
});

describe('who has the ticket in the desk', () => {
  it('is the assignee with the group', () => {
    expect(shown(aWorkedCase())).toMatchObject({ assignee: 'jordan', group: 'Support' });
  });

  it('is engineering while it is escalated, and the technician of before afterwards', () => {
    expect(shown(worked.escalated())).toMatchObject({ assignee: 'allison', group: 'Engineering' });
    expect(shown(inSync(worked.escalated()).explained().returned())).toMatchObject({ assignee: 'jordan', group: 'Support' });
  });

  it('is left alone before there is an assignment', () => {
    expect(shown(aCase().received().desk({ assignee: 'sean', group: 'Support' }))).not.toHaveProperty('assignee');
  });

  it('is Mary when a ticket ends that nobody had', () => {
    expect(shown(aCase().received().fact('closedAs', { as: 'spam', reason: 'x' }))).toMatchObject({ assignee: 'mary', status: 'Solved' });
  });
});

describe('the tags of the desk', () => {
  it('get the escalation\'s own and keep those of others', () => {
    expect(shown(worked.desk({ tags: ['vip', 'emea'] }).escalated()).tags).toEqual(['vip', 'emea', 'escalated_engineering']);
  });

  it('get and lose the tag of the window that is over', () => {
    const late = worked.desk({ tags: ['vip'] }).at('2026-03-12T09:00:00-07:00');
    expect(shown(late).tags).toEqual(['vip', 'escalation_due']);
    expect(shown(late.desk({ tags: ['escalation_due', 'vip'] }).resolved()).tags).toEqual(['vip']);
  });

  it('lose the escalation\'s where nothing is escalated', () => {
    expect(shown(worked.desk({ tags: ['escalated_engineering', 'vip'] })).tags).toEqual(['vip']);
  });

  it('are not written for their order alone', () => {
    expect(shown(inSync(worked.desk({ tags: ['a', 'b'] })).desk({ tags: ['b', 'a'] }))).toEqual({});
  });
});

describe('the fields of the desk', () => {
  it('say where the ticket is, what it waits for and who owes what next', () => {
    expect(shown(aWorkedCase()).fields).toMatchObject({ 'Process Step': 'technical/review', 'Waiting For': 'us', 'Next Due': 'Jordan: Reviewed by Mon 2026-03-09 09:00' });
  });

  it('say what was taken in and how it was classified, whichever door it came by', () => {
    expect(shown(aWorkedCase())).toMatchObject({
      priority: 'normal',
      fields: { 'Customer Type': 'distributor', 'Machine Model': 'RSA-2024', 'Serial Number': '4711', 'Request Type': 'technical', 'Machine Line': 'standard', 'Issue Type': 'mechanical', 'T Level': 'T1' },
    });
  });

  it('follow priority and T level', () => {
    expect(shown(worked.fact('priority', { priority: 'P1' }).fact('tier', { tier: 'T2' }))).toEqual({
      priority: 'urgent',
      fields: { 'T Level': 'T2', 'Next Due': 'Jordan: Record the diagnosis by Thu 2026-03-05 13:00' },
    });
  });

  it('put back what was overwritten, and leave alone what the process does not know', () => {
    const theCase = worked.desk({ fields: { ...worked.ticket.fields, 'Serial Number': 'oops', Colour: 'red' } });
    expect(shown(theCase)).toEqual({ fields: { 'Serial Number': '4711' } });
  });
});

describe('a mirror', () => {
  it.each([
    ['new', aCase().received().desk({ status: 'New' })],
    ['at work', worked],
    ['waiting for the customer', worked.asked()],
    ['with engineering', worked.escalated()],
    ['overdue', worked.at('2026-03-12T09:00:00-07:00')],
    ['solved', aResolvedCase().confirmed().solved()],
  ])('has nothing to add to a desk that shows a ticket that is %s', (_what, theCase) => {
    expect(shown(inSync(theCase))).toEqual({});
  });
});
