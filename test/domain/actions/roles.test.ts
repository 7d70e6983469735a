import { perform } from '../../../domain/actions/perform';
import { TICKET_ACTIONS } from '../../../domain/actions/table';
import { ROSTER } from '../../support/bestpack';
import { aWorkedCase } from '../../support/a-case';
import { VALID } from '../../support/valid-data';

const TEAM = ['mary', 'jordan', 'kevin', 'sean', 'kalpesh', 'ezechiel', 'allison'];

/** Who may do what while Jordan has the ticket, written down apart from the table of actions. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  recordCall: TEAM,
  acknowledge: ['mary', 'jordan'],
  recordIntake: ['mary'],
  triage: ['mary', 'allison'],
  confirmRequestType: ['mary', 'jordan', 'allison'],
  retriage: ['mary', 'jordan', 'allison'],
  setPriority: ['mary', 'jordan', 'allison'],
  assign: ['mary', 'allison'],
  handOver: ['jordan'],
  raiseTier: ['mary', 'jordan', 'allison'],
  askCustomer: ['mary', 'jordan', 'allison'],
  remind: ['mary', 'jordan'],
  ignoreReply: ['mary', 'jordan'],
  deferWindow: ['allison'],
  addNote: TEAM,
  recordReview: ['jordan'],
  confirmScope: ['jordan'],
  recordDiagnosis: ['jordan'],
  escalate: ['jordan'],
  recordRcca: ['allison'],
  returnToSupport: ['allison'],
  tellCustomer: ['jordan'],
  proposeResolution: ['mary', 'jordan'],
  confirmResolution: ['mary', 'jordan', 'allison', 'customer'],
  notSolved: ['mary', 'jordan', 'customer'],
  solve: ['mary', 'jordan', 'allison'],
  closeAs: ['mary', 'allison'],
  retryEffect: ['mary', 'allison'],
  skipEffect: ['mary', 'allison'],
};
const ACTIONS = Object.keys(MAY);
const WITHDRAWALS = { intake: ['mary'], triage: ['mary', 'allison'], review: ['jordan'], assignment: ['mary', 'allison'] } as const;

const theCase = aWorkedCase().scoped();
const answer = (name: string, key: string, data: unknown = VALID[name]): string => {
  const judged = perform(name, data, theCase, { key, door: 'api' });
  return 'refused' in judged ? judged.refused.code : 'accepted';
};

describe('who may do an action', () => {
  it('is written down here for every action of the table', () => {
    expect([...ACTIONS, 'withdraw'].toSorted()).toEqual(TICKET_ACTIONS.map(({ name }) => name).toSorted());
    expect(TEAM).toEqual(ROSTER);
  });

  it.each(ACTIONS)('%s is refused to everybody but those whom the process names', (name) => {
    const everybody = [...ROSTER, 'customer', 'clock-maker', 'unknown:Omar'];
    expect(everybody.filter((key) => answer(name, key) !== 'notYourRole').toSorted()).toEqual([...(MAY[name] ?? [])].toSorted());
  });

  it.each(ACTIONS)('%s is open to an operator of Temporal and to the process itself', (name) => {
    expect(['temporal-operator', 'process'].map((key) => answer(name, key))).not.toContain('notYourRole');
  });

  it.each(Object.entries(WITHDRAWALS))('%s is withdrawn only by who may record it', (fact, may) => {
    const data = { fact, reason: 'A mistake' };
    expect(TEAM.filter((key) => answer('withdraw', key, data) === 'accepted')).toEqual(may);
    expect(answer('withdraw', 'customer', data)).toBe('notYourRole');
  });

  it('names who may do it instead', () => {
    const judged = perform('escalate', VALID['escalate'], theCase, { key: 'kevin', door: 'api' });
    expect(judged).toMatchObject({ refused: { code: 'notYourRole', message: expect.stringMatching(/is for jordan, not for Kevin/) } });
  });

  it('follows the ticket to its next technician', () => {
    const handed = aWorkedCase().assigned('kevin');
    const codes = ['jordan', 'kevin'].map((key) => perform('recordDiagnosis', VALID['recordDiagnosis'], handed, { key, door: 'api' }));
    expect(codes).toMatchObject([{ refused: { code: 'notYourRole' } }, { performed: {} }]);
  });

  it('refuses an action that does not exist, and says so', () => {
    expect(perform('fly', {}, theCase, { key: 'mary', door: 'api' })).toEqual({ refused: { code: 'badData', message: 'There is no action fly.', missing: [] } });
  });
});
