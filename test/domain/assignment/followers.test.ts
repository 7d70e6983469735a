import { choose } from '../../../domain/assignment';
import type { Absences, Load, MatrixKeys } from '../../../domain/assignment';
import { followerOf } from '../../../domain/facts/follower';
import { tasks } from '../../../domain/process/tasks';
import { aTicket } from '../../support/a-ticket';
import type { TestTicket } from '../../support/a-ticket';
import { CLASSES, INTAKE, POLICY, RECEIVED } from '../../support/bestpack';

const BPX: MatrixKeys = { requestType: 'technical', line: 'BPX', issue: 'mechanical', tier: 'T1' };
const pick = (keys: Partial<MatrixKeys>, absences: Absences = {}, load?: Load) => choose(POLICY.matrix, { ...BPX, ...keys }, absences, RECEIVED, {}, load);

describe('the row of BPX machines', () => {
  it('brings Omar as the follower beside the first technician', () => {
    expect(pick({})).toEqual({ to: 'kevin', reason: 'technical · BPX · mechanical · T1: first available of kevin → sean → ezechiel', skipped: [], follower: 'omar' });
  });

  it('goes to Sean with Michael when Omar is away', () => {
    expect(pick({}, { omar: { why: 'fair' } })).toMatchObject({ to: 'sean', follower: 'michael', skipped: [{ who: 'omar', why: 'away until further notice: fair' }] });
    expect(pick({}, { omar: {} })).not.toHaveProperty('concern');
  });

  it('goes on without Sean, with Michael, when Sean is away as well: the owner should look', () => {
    expect(pick({}, { omar: {}, sean: {} })).toMatchObject({ to: 'kevin', follower: 'michael', concern: 'sean should have had it with michael' });
    expect(pick({}, { omar: {}, sean: {}, kevin: {} })).toMatchObject({ to: 'ezechiel', follower: 'michael', concern: expect.any(String) });
  });

  it('goes to a technician alone when no expert is there: the owner should look', () => {
    const alone = pick({}, { omar: {}, michael: {} });
    expect(alone).toMatchObject({ to: 'kevin', concern: 'nobody who knows these machines is available to follow' });
    expect(alone).not.toHaveProperty('follower');
  });

  it('never makes an expert the assignee', () => {
    expect(pick({}, { kevin: {}, sean: {}, ezechiel: {} })).toMatchObject({ follower: 'omar', skipped: [{ who: 'kevin' }, { who: 'sean' }, { who: 'ezechiel' }] });
    expect(pick({}, { kevin: {}, sean: {}, ezechiel: {} })).not.toHaveProperty('to');
  });
});

describe('the rows of the matrix', () => {
  it.each([
    ['an NC Tape Head goes to Ezechiel, whatever else it is', { issue: 'NC Tape Head' }, 'ezechiel'],
    ['an NC tape head in other letters too', { issue: 'nc tape head', requestType: 'parts' }, 'ezechiel'],
    ['parts go to Customer Service, without a line or a T level', { requestType: 'parts', line: undefined, issue: undefined, tier: undefined }, 'customerService'],
    ['service goes to Mary, whatever the machine', { requestType: 'service' }, 'mary'],
    ['a CSS machine goes to Kevin', { line: 'advanced-CSS' }, 'kevin'],
  ] as const)('%s', (_what, keys, to) => {
    const given = Object.fromEntries(Object.entries({ ...BPX, line: 'standard', ...keys }).filter(([, value]) => value !== undefined));
    expect(choose(POLICY.matrix, given as unknown as MatrixKeys, {}, RECEIVED).to).toBe(to);
  });
});

describe('whoever has as many tickets as fit', () => {
  const capacity = { jordan: 2, kevin: 5 };
  const standard = (tickets: Load['tickets']) => pick({ line: 'standard' }, {}, { tickets, capacity });

  it('is passed over, with the number', () => {
    expect(standard({ jordan: 2, kevin: 4 })).toMatchObject({ to: 'kevin', skipped: [{ who: 'jordan', why: 'has 2 tickets, as many as fit' }] });
  });

  it('has room below it, and so has everybody who has no limit', () => {
    expect(standard({ jordan: 1 }).to).toBe('jordan');
    expect(standard({ jordan: 2, kevin: 5, sean: 99 }).to).toBe('sean');
  });

  it('keeps a ticket that comes back all the same', () => {
    const kept = choose(POLICY.matrix, { ...BPX, line: 'standard' }, {}, RECEIVED, { prefer: 'jordan' }, { tickets: { jordan: 2 }, capacity });
    expect(kept.to).toBe('jordan');
  });
});

/** A ticket about a BPX machine, triaged. */
function bpxTicket(absences: Absences = {}): TestTicket {
  const ticket = aTicket();
  ticket.away(absences);
  ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES, line: 'BPX' });
  return ticket;
}
const owed = ({ file }: TestTicket): readonly string[] => tasks(file.view()).map(({ owner, action }) => `${owner} ${action}`);

describe('the follower of a BPX ticket', () => {
  it('follows it in the desk and is told at once', () => {
    const ticket = bpxTicket();
    expect(ticket.desk()).toMatchObject({ assignee: 'kevin', followers: ['omar'] });
    expect(ticket.told.filter(({ kind }) => kind === 'follower')).toEqual([{ kind: 'follower', who: ['omar'], at: '2026-03-05T17:00:00.000Z' }]);
  });

  it('is one who is there; what went wrong with the choice is Allison\'s task until somebody assigns it by hand', () => {
    const ticket = bpxTicket({ omar: {}, sean: {} });
    expect([ticket.desk().assignee, ticket.desk().followers, owed(ticket)]).toEqual(['kevin', ['michael'], expect.arrayContaining(['allison assign'])]);
    ticket.act('allison', 'assign', { to: 'ezechiel', reason: 'Knows the machine' });
    expect(owed(ticket)).not.toContain('allison assign');
  });

  it('stays when the ticket changes hands, by the matrix or by name', () => {
    const ticket = bpxTicket();
    ticket.act('kevin', 'handOver', { reason: 'On holiday' });
    expect(ticket.desk()).toMatchObject({ assignee: 'sean', followers: ['omar'] });
    ticket.act('sean', 'handOver', { to: 'ezechiel', reason: 'Mechanical' });
    expect(ticket.desk()).toMatchObject({ assignee: 'ezechiel', followers: ['omar'] });
    ticket.act('mary', 'assign', { to: 'kevin', reason: 'Back' });
    expect(followerOf(ticket.state.facts)).toBe('omar');
    expect(ticket.told.filter(({ kind }) => kind === 'follower')).toHaveLength(1);
  });

  it('is gone when the machine turns out to be another', () => {
    const ticket = bpxTicket();
    ticket.act('mary', 'retriage', { line: 'standard', reason: 'A standard machine' });
    expect(ticket.desk()).toMatchObject({ assignee: 'jordan', followers: [] });
  });

  it('leaves alone who else follows the ticket', () => {
    const ticket = followedBySean();
    expect(ticket.desk().followers).toEqual(['sean', 'omar']);
    ticket.act('mary', 'retriage', { line: 'standard', reason: 'A standard machine' });
    expect(ticket.desk().followers).toEqual(['sean']);
  });
});

/** A BPX ticket that Sean follows for reasons of his own. */
function followedBySean(): TestTicket {
  const ticket = aTicket();
  ticket.follow('sean');
  ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES, line: 'BPX' });
  return ticket;
}
