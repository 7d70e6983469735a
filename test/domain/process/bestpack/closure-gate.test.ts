import { closureGate } from '../../../../domain/process/bestpack/closure-gate';
import { aResolvedCase, aWorkedCase } from '../../../support/a-case';
import type { CaseInTheMaking } from '../../../support/a-case';
import { underWarranty } from '../../../support/a-parts-case';
import { FILLED } from '../../../support/bestpack';

const complete = aResolvedCase().confirmed();
const facts = (theCase: CaseInTheMaking): readonly string[] => closureGate(theCase).map(({ fact }) => fact);

describe('the closure gate', () => {
  it('is open with the confirmation, the fields and nothing owed', () => {
    expect(facts(complete)).toEqual([]);
  });

  it('is shut without the customer\'s word, and says how to get it', () => {
    expect(closureGate(aResolvedCase())).toEqual([{ fact: 'confirmation', who: 'customer, jordan', how: expect.stringContaining('link') }]);
  });

  it('is open in place of the confirmation when the customer never answered', () => {
    expect(facts(aResolvedCase().fact('ladderExhausted', { asked: 1 }))).toEqual([]);
  });

  it('is shut again when the customer answers after all', () => {
    expect(facts(aResolvedCase().fact('ladderExhausted', { asked: 1 }).answered())).toEqual(['confirmation']);
  });

  it.each(Object.keys(FILLED))('is shut while the field %s is empty', (field) => {
    expect(facts(complete.desk({ fields: { ...FILLED, [field]: '' } }))).toEqual([field]);
    expect(facts(complete.desk({ fields: { ...FILLED, [field]: null } }))).toEqual([field]);
  });

  it('is shut while engineering has the ticket', () => {
    expect(facts(complete.escalated())).toEqual(['returned']);
  });

  it('is shut while the customer was not told what engineering found', () => {
    expect(closureGate(complete.escalated().explained().returned())).toMatchObject([{ fact: 'customerTold', who: 'jordan' }]);
    expect(facts(complete.escalated().explained().returned().told())).toEqual([]);
  });

  it('is shut by a withdrawn confirmation', () => {
    expect(facts(complete.withdrawn('confirmation'))).toEqual(['confirmation']);
  });

  it('is shut in a new round until it has a confirmation of its own', () => {
    expect(facts(complete.solved().reopened())).toEqual(['confirmation']);
  });

  it('follows the fields that the policy asks for', () => {
    const required = { all: ['Trip Report'], technical: ['Photo'], parts: ['Order Number'], service: ['Visit Date'] };
    expect(facts(complete.policy({ requiredToClose: required }))).toEqual(['Trip Report', 'Photo']);
    expect(facts(complete.tracked('parts').fact('leadingTrack', { kind: 'parts' }).fact('trackCancelled', { track: 1, reason: 'x' }).policy({ requiredToClose: required }))).toEqual(['Trip Report', 'Order Number']);
  });

  it('is shut while the RGA of a warranty case is not handed off', () => {
    expect(closureGate(underWarranty(complete))).toEqual([{ fact: 'rgaHandedOff', who: 'customerService', how: 'Hand off the RGA' }]);
    expect(facts(underWarranty(complete).fact('rgaHandedOff', { number: '815' }))).toEqual([]);
    expect(facts(underWarranty(complete).withdrawn('warrantyFinding'))).toEqual([]);
  });

  it('is shut while the technician owes a note, unless the customer never answered', () => {
    const replied = aWorkedCase().desk({ fields: FILLED }).asked();
    expect(facts(replied.confirmed())).toEqual(['note']);
    expect(facts(replied.fact('ladderExhausted', { asked: 1 }))).toEqual([]);
  });

  it('is shut while a track beside has something to do, and says where it stands and who has it', () => {
    const beside = complete.fact('track', { kind: 'service' }).assigned('mary', 'service');
    expect(closureGate(beside)).toEqual([{ fact: 'track', who: 'mary', how: 'finish or cancel the service track, which stands at service/authorize' }]);
    expect(facts(beside.fact('trackCancelled', { track: 2, reason: 'x' }))).toEqual([]);
  });

  it('is open in spite of a track that is at its end', () => {
    const shipped = complete.fact('track', { kind: 'parts' }).assigned('customerService', 'parts').fact('orderStatus', { status: 'Shipped', order: 'SO-1' });
    expect(facts(shipped)).toEqual([]);
  });

  it('asks for nothing of a ticket that has ended', () => {
    expect(facts(aWorkedCase().fact('closedAs', { as: 'spam', reason: 'x' }))).toEqual([]);
  });
});
