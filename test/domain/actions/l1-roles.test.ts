import { perform } from '../../../domain/actions/perform';
import { ticketActions } from '../../../domain/actions/table';
import { fact } from '../../../domain/facts/fact';
import { anL1Ticket } from '../../support/an-l1-ticket';

const ENGINEERS = ['asha', 'ravi', 'meera'];
const TEAM = ['associate', 'lead', ...ENGINEERS];

/** Who may do what while Asha has the ticket, written down apart from the table of actions. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  recordCall: TEAM,
  callBack: TEAM,
  acknowledge: ['associate', 'asha'],
  setPriority: ['lead', 'asha'],
  askCustomer: ['associate', 'asha'],
  remind: ['associate', 'asha'],
  ignoreReply: ['associate', 'asha'],
  addNote: TEAM,
  notSolved: ['associate', 'lead', 'asha'],
  solve: ['associate', 'asha'],
  closeAs: ['associate', 'lead'],
  retryEffect: ['lead'],
  skipEffect: ['lead'],
  reviewTicket: ['lead'],
  returnForCompletion: ['lead'],
  completeDetails: ['associate'],
  assignL1: ['lead'],
  recordProgress: TEAM,
  communicateResolution: ['associate'],
  recordOutcome: ['associate'],
};
const MAY = {
  'l1-desk': { ...COMMON, contactLead: ['associate'] },
  'amc-desk': {
    ...COMMON,
    matchRequest: ['associate', 'lead'],
    logTicket: ['associate'],
    validateAmc: ['associate'],
    confirmActivity: ['associate', 'lead'],
    consultSales: ['associate', 'sales'],
    consultManager: ['associate', 'manager'],
    recordRenewal: ['associate', 'sales'],
    approveException: ['associate', 'manager'],
    refuseException: ['associate', 'manager'],
    coordinateWithLead: ['associate'],
    shareDetails: ['associate'],
  },
} as const;

describe.each(['l1-desk', 'amc-desk'] as const)('who may do an action of %s', (process) => {
  const ticket = anL1Ticket(process);
  ticket.file.record([fact('l1Assignment', { to: 'asha', reason: 'x' })], { key: 'lead', door: 'api' });
  const refusesAs = (who: string, name: string, door: 'api' | 'signal' = 'api'): string | undefined => {
    const judged = perform(name, {}, ticket.file.view(), { key: who, door });
    return 'refused' in judged ? judged.refused.code : undefined;
  };
  const may: Readonly<Record<string, readonly string[]>> = MAY[process];

  it('is written down here for every action of its table', () => {
    expect([...Object.keys(may), 'withdraw'].toSorted()).toEqual(ticketActions(process).map(({ name }) => name).toSorted());
  });

  it.each(Object.keys(may))('lets whom the process names do %s, and nobody else', (name) => {
    const people = Object.keys(ticket.state.settings.people);
    expect(people.filter((who) => !['notYourRole', 'reserved'].includes(refusesAs(who, name) ?? ''))).toEqual(people.filter((who) => may[name]?.includes(who)));
  });

  it('reserves the exception to management, or the associate with evidence, by no signal', () => {
    const reserved = ticketActions(process).filter((row) => row.reserved).map(({ name }) => name);
    expect(reserved).toEqual(process === 'amc-desk' ? ['approveException', 'refuseException'] : []);
    expect(reserved.map((name) => refusesAs('temporal-operator', name, 'signal'))).toEqual(reserved.map(() => 'reserved'));
  });
});
