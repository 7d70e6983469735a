import { perform } from '../../../domain/actions/perform';
import type { Refusal } from '../../../domain/actions/refusal';
import { TICKET_ACTIONS } from '../../../domain/actions/table';
import { aCase, aWorkedCase } from '../../support/a-case';
import { anOrderedCase } from '../../support/a-parts-case';
import { CLASSES, INTAKE, NOTE, RESOLUTION } from '../../support/bestpack';
import { VALID } from '../../support/valid-data';

const OPERATOR = { key: 'temporal-operator', door: 'temporal' } as const;
const HOLDERS: Readonly<Record<string, string>> = { confirmPrice: 'rita', approveBilling: 'allison', waiveArticle: 'allison' };
const theCase = aWorkedCase().scoped();
const refusalOf = (name: string, data: unknown, of = theCase): Refusal | undefined => {
  const holder = HOLDERS[name];
  const judged = perform(name, data, of, holder === undefined ? OPERATOR : { key: holder, door: 'api' });
  return 'refused' in judged ? judged.refused : undefined;
};

/** Fields without which an action cannot be judged at all. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  recordCall: ['note'],
  triage: ['requestType', 'priority'],
  setPriority: ['priority'],
  assign: ['to', 'reason'],
  handOver: ['reason'],
  openTrack: ['track'],
  cancelTrack: ['track', 'reason'],
  setLeadingTrack: ['track'],
  raiseTier: ['tier'],
  askCustomer: ['text'],
  deferWindow: ['until', 'reason'],
  addNote: ['text'],
  recordDiagnosis: ['findings'],
  recordRcca: ['rootCause', 'correctiveAction'],
  tellCustomer: ['text'],
  askGuidance: ['question'],
  recordGuidance: ['text'],
  acceptRga: ['number'],
  confirmPrice: ['price'],
  recordQuoteAnswer: ['answer'],
  setOrderStatus: ['status'],
  nameDistributor: ['name'],
  recordProject: ['number'],
  recordServiceCallNumber: ['number'],
  proposeBilling: ['billable'],
  sendEstimate: ['amount'],
  recordPo: ['number'],
  scheduleVisit: ['date'],
  cancelVisit: ['reason'],
  submitTripReport: ['text'],
  proposeResolution: ['summary'],
  waiveArticle: ['reason'],
  closeAs: ['reason'],
  withdraw: ['fact', 'reason'],
  retryEffect: ['effect'],
  skipEffect: ['effect', 'reason'],
};
const FIELDS = Object.entries(REQUIRED).flatMap(([name, fields]) => fields.map((field) => [name, field] as const));
const without = (data: object | undefined, field: string) => Object.fromEntries(Object.entries(data ?? {}).filter(([key]) => key !== field));

describe('the data of an action', () => {
  it.each(FIELDS)('%s without %s is bad data that names the field', (name, field) => {
    expect(refusalOf(name, without(VALID[name], field))).toMatchObject({ code: 'badData', missing: [{ fact: field, who: 'you', how: 'it is required' }] });
  });

  it.each(FIELDS)('%s with a blank %s is bad data that names the field', (name, field) => {
    expect(refusalOf(name, { ...VALID[name], [field]: '  ' })).toMatchObject({ code: 'badData', missing: [{ fact: field }] });
  });

  it.each(['line', 'issue', 'tier'])('of a technical triage has the %s; parts and service have people of their own and need none', (field) => {
    const taken = aCase().takenIn();
    expect(refusalOf('triage', without(CLASSES, field), taken)).toMatchObject({ code: 'badData', missing: [{ fact: field, who: 'you' }] });
    for (const requestType of ['parts', 'service']) expect(refusalOf('triage', { ...without(CLASSES, field), requestType }, taken)).toBeUndefined();
    expect(refusalOf('triage', { ...CLASSES, [field]: ' ' }, taken)).toMatchObject({ code: 'badData', missing: [{ fact: field }] });
  });

  it.each(['rootCause', 'fix'])('of a resolution has the %s after technical work, and need not after parts', (field) => {
    const data = without(RESOLUTION, field);
    expect(refusalOf('proposeResolution', data, theCase.diagnosed())).toMatchObject({ code: 'badData', missing: [{ fact: field, who: 'you' }] });
    expect(refusalOf('proposeResolution', data, anOrderedCase('Shipped'))).toBeUndefined();
    expect(refusalOf('proposeResolution', { ...RESOLUTION, [field]: ' ' }, theCase.diagnosed())).toMatchObject({ code: 'badData', missing: [{ fact: field }] });
  });

  it.each(TICKET_ACTIONS.map(({ name }) => name))('%s with something that is no record is bad data', (name) => {
    expect([7, 'text', true].map((data) => refusalOf(name, data)?.code)).toEqual(Array(3).fill('badData'));
  });

  it('keeps out what the action does not know', () => {
    const judged = perform('setPriority', { priority: 'P1', colour: 'red' }, theCase, OPERATOR);
    expect(judged).toEqual({ performed: { facts: [{ name: 'priority', value: { priority: 'P1' } }] } });
  });

  it('may come under a name that people use for it, the proper one first', () => {
    const findings = (data: object) => perform('recordDiagnosis', data, theCase, OPERATOR);
    expect(findings({ text: 'Worn belt' })).toMatchObject({ performed: { facts: [{ value: { findings: 'Worn belt' } }] } });
    expect(findings({ text: 'Torn belt', findings: 'Worn belt' })).toMatchObject({ performed: { facts: [{ value: { findings: 'Worn belt' } }] } });
    expect(refusalOf('recordDiagnosis', { text: 7 })).toMatchObject({ code: 'badData', missing: [{ fact: 'findings' }] });
  });

  it.each([
    [{ as: 'spam', reason: 'An advertisement' }, undefined],
    [{ reason: 'Spam' }, undefined],
    [{ as: 'boring', reason: 'x' }, 'badData'],
    [{ reason: 'An advertisement' }, 'badData'],
  ])('says which ending it is: closeAs with %j', (data, code) => {
    expect(refusalOf('closeAs', data)?.code).toBe(code);
    if (code) expect(refusalOf('closeAs', data)?.missing.map(({ fact }) => fact)).toEqual(['as']);
  });

  it('lists every field that is wrong at once', () => {
    expect(refusalOf('triage', { priority: 'P9', tier: 'T1', line: 'standard' })?.missing.map(({ fact }) => fact)).toEqual(['requestType', 'priority']);
    expect(refusalOf('triage', { priority: 'P3', requestType: 'technical', tier: 'T1' }, aCase().takenIn())?.missing.map(({ fact }) => fact)).toEqual(['line', 'issue']);
  });

  it('is judged after the role and before the state of the ticket', () => {
    const solved = aWorkedCase().solved();
    expect(perform('setPriority', {}, solved, { key: 'customer', door: 'link' })).toMatchObject({ refused: { code: 'notYourRole' } });
    expect(refusalOf('setPriority', {}, solved)?.code).toBe('badData');
    expect(refusalOf('setPriority', VALID['setPriority'], solved)?.code).toBe('ticketClosed');
  });

  it.each([
    ['Advanced/CSS', 'advanced-CSS'],
    ['ADVANCED CSS', 'advanced-CSS'],
    ['Standard', 'standard'],
  ])('reads the machine line %s as people type it', (typed, line) => {
    const judged = perform('triage', { ...CLASSES, line: typed }, aCase().takenIn(), OPERATOR);
    expect(judged).toMatchObject({ performed: { facts: [{ name: 'triage', value: { line } }] } });
  });

  it.each(['End User', 'enduser', 'not available: bought second hand'])('takes "%s" as a customer type', (customerType) => {
    expect(refusalOf('recordIntake', { ...INTAKE, customerType })).toBeUndefined();
  });

  it.each(['reseller', 'not available', 'not available:'])('does not take "%s" as a customer type', (customerType) => {
    expect(refusalOf('recordIntake', { ...INTAKE, customerType })).toMatchObject({ code: 'badData', missing: [{ fact: 'customerType' }] });
  });

  it('trims what people type', () => {
    expect(perform('addNote', { text: '  done \n' }, theCase, OPERATOR)).toMatchObject({ performed: { facts: [{ value: { text: 'done' } }] } });
  });
});

describe('the intake', () => {
  it.each(Object.keys(INTAKE))('without %s misses a fact, not a field', (field) => {
    const refused = refusalOf('recordIntake', without(INTAKE, field), aCase());
    expect(refused).toMatchObject({ code: 'missingFacts', missing: [{ fact: field, who: 'mary', how: expect.stringContaining('not available: reason') }] });
  });

  it('may come in parts', () => {
    const judged = perform('recordIntake', { serial: '4712' }, aCase().takenIn(), OPERATOR);
    expect(judged).toMatchObject({ performed: { facts: [{ name: 'intake', value: { ...INTAKE, serial: '4712' } }] } });
  });

  it('counts what is not available with its reason', () => {
    const value = { ...INTAKE, serial: 'not available: plate unreadable' };
    expect(perform('recordIntake', value, aCase(), OPERATOR)).toMatchObject({ performed: { facts: [{ name: 'intake', value }] } });
  });

  it('may ride along with the triage, whole or not at all', () => {
    const whole = perform('triage', { ...CLASSES, ...INTAKE, note: 'Called in' }, aCase(), { key: 'mary', door: 'api' });
    expect(whole).toMatchObject({ performed: { facts: [{ name: 'intake' }, { name: 'intakeNote' }, { name: 'triage' }, { name: 'requestTypeConfirmed', impliedBy: 'triage' }] } });
    expect(refusalOf('triage', { ...CLASSES, ...without(INTAKE, 'serial'), note: 'Called in' }, aCase())).toMatchObject({ code: 'missingFacts', missing: [{ fact: 'serial' }] });
  });

  it.each(Object.keys(NOTE))('is not what lets an escalation pass that has no %s', (part) => {
    expect(refusalOf('escalate', without(NOTE, part))).toMatchObject({ code: 'missingFacts', missing: [{ fact: 'escalationNote', who: 'jordan' }] });
  });
});
