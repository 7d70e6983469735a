import type { Door } from '../../../domain/facts/fact';
import { perform } from '../../../domain/actions/perform';
import { ticketActions } from '../../../domain/actions/table';
import { ROSTER } from '../../support/bestpack';
import { aWorkedCase } from '../../support/a-case';
import { VALID } from '../../support/valid-data';

const SUPPORT = ['mary', 'jordan', 'kevin', 'sean', 'kalpesh', 'ezechiel', 'allison'];
const TEAM = [...SUPPORT, 'customerService', 'omar', 'michael'];
const TECHNICIANS = ['jordan', 'kevin', 'sean', 'kalpesh', 'ezechiel'];
const CONTRACTORS = ['plcParamedics', 'bestPackaging', 'vanpack'];
/** Whom the booked visit then is for is judged by the visit. */
const VISITORS = ['mary', 'allison', ...TECHNICIANS, 'omar', 'michael', ...CONTRACTORS];
const PARTS = ['jordan', 'ezechiel', 'customerService'];

/** Who may do what while Jordan has the ticket, written down apart from the table of actions. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  recordCall: [...SUPPORT, 'customerService'],
  callBack: [...SUPPORT, 'customerService'],
  acknowledge: ['mary', 'jordan'],
  recordIntake: ['mary'],
  triage: ['mary', 'allison'],
  confirmRequestType: ['mary', 'jordan', 'allison'],
  retriage: ['mary', 'jordan', 'allison'],
  setPriority: ['mary', 'jordan', 'allison'],
  assign: ['mary', 'allison'],
  take: [...TECHNICIANS, 'customerService'],
  handOver: ['jordan'],
  openTrack: ['mary', 'jordan', 'allison'],
  cancelTrack: ['mary', 'jordan', 'allison'],
  setLeadingTrack: ['mary', 'jordan', 'allison'],
  raiseTier: ['mary', 'jordan', 'allison'],
  askCustomer: ['mary', 'jordan', 'allison', 'customerService'],
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
  askGuidance: ['jordan'],
  recordGuidance: ['jordan', 'omar', 'michael'],
  reportWarranty: [...TECHNICIANS, 'customerService'],
  acceptRga: ['customerService'],
  recordLookup: PARTS,
  answerPart: PARTS,
  requestPrice: PARTS,
  confirmPrice: ['rita'],
  sendQuote: PARTS,
  recordQuoteAnswer: [...PARTS, 'customer'],
  setOrderStatus: ['ezechiel', 'customerService'],
  routeToSales: ['mary'],
  nameDistributor: ['mary', 'sales'],
  recordAuthorization: ['mary'],
  recordProject: ['mary'],
  recordServiceCallNumber: ['mary'],
  proposeBilling: ['mary'],
  approveBilling: ['allison'],
  sendEstimate: ['mary'],
  recordPo: ['mary'],
  scheduleVisit: ['mary'],
  sendJobPack: ['mary'],
  acceptDate: ['mary', ...CONTRACTORS],
  rescheduleVisit: ['mary'],
  cancelVisit: ['mary'],
  resumeVisit: ['mary'],
  startVisit: VISITORS,
  completeVisit: VISITORS,
  submitTripReport: VISITORS,
  recordInvoice: ['mary'],
  closeProject: ['mary'],
  proposeResolution: ['mary', 'jordan', 'ezechiel', 'customerService'],
  confirmResolution: ['mary', 'jordan', 'allison', 'customer', 'customerService'],
  notSolved: ['mary', 'jordan', 'customer'],
  solve: ['mary', 'jordan', 'allison'],
  closeAs: ['mary', 'allison'],
  draftArticle: ['mary', 'jordan', 'allison'],
  linkArticle: ['mary', 'jordan', 'allison'],
  waiveArticle: ['allison'],
  retryEffect: ['mary', 'allison'],
  skipEffect: ['mary', 'allison'],
};
/** What counts only from the person who holds the office, or from their deputy. */
const RESERVED = ['confirmPrice', 'approveBilling', 'waiveArticle'];
const ACTIONS = Object.keys(MAY);
const WITHDRAWALS = { intake: ['mary'], triage: ['mary', 'allison'], review: ['jordan'], assignment: ['mary', 'allison'] } as const;

const theCase = aWorkedCase().scoped();
const answer = (name: string, key: string, data: unknown = VALID[name]): string => {
  const judged = perform(name, data, theCase, { key, door: 'api' });
  return 'refused' in judged ? judged.refused.code : 'accepted';
};

describe('who may do an action', () => {
  it('is written down here for every action of the table', () => {
    expect([...ACTIONS, 'withdraw'].toSorted()).toEqual(ticketActions('bestpack').map(({ name }) => name).toSorted());
    expect(ticketActions('bestpack').filter(({ reserved }) => reserved).map(({ name }) => name)).toEqual(RESERVED);
  });

  it.each(ACTIONS)('%s is refused to everybody but those whom the process names', (name) => {
    const everybody = [...ROSTER, 'customer', 'clock-maker', 'unknown:Omar'];
    const code = RESERVED.includes(name) ? 'reserved' : 'notYourRole';
    expect(everybody.filter((key) => answer(name, key) !== code).toSorted()).toEqual([...(MAY[name] ?? [])].toSorted());
  });

  it.each(ACTIONS.filter((name) => !RESERVED.includes(name)))('%s is open to an operator of Temporal and to the process itself', (name) => {
    expect(['temporal-operator', 'process'].map((key) => answer(name, key))).not.toContain('notYourRole');
  });

  it.each(Object.entries(WITHDRAWALS))('%s is withdrawn only by who may record it', (fact, may) => {
    const data = { fact, reason: 'A mistake' };
    expect(TEAM.filter((key) => answer('withdraw', key, data) === 'accepted')).toEqual(may);
    expect(answer('withdraw', 'customer', data)).toBe('notYourRole');
  });

  it('names who may do it instead', () => {
    const judged = perform('escalate', VALID['escalate'], theCase, { key: 'kevin', door: 'api' });
    expect(judged).toMatchObject({ refused: { code: 'notYourRole', message: expect.stringMatching(/is for Jordan, not for Kevin/) } });
  });

  it.each(RESERVED)('%s is reserved: no operator may do it, and nobody by a door that cannot prove who they are', (name) => {
    const [holder = ''] = MAY[name] ?? [];
    expect(['temporal-operator', 'process'].map((key) => answer(name, key))).toEqual(['reserved', 'reserved']);
    const by = (door: Door) => perform(name, VALID[name], theCase, { key: holder, door });
    expect((['signal', 'temporal'] as const).map(by)).toMatchObject([{ refused: { code: 'reserved' } }, { refused: { code: 'reserved' } }]);
    expect((['api', 'cli', 'desk', 'link'] as const).map(by)).not.toContainEqual(expect.objectContaining({ refused: expect.objectContaining({ code: 'reserved' }) }));
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
