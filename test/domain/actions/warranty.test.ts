import { owesRga } from '../../../domain/facts/parts-readings';
import { aPartsCase, performed, recorded, refused, underWarranty } from '../../support/a-parts-case';

const found = underWarranty(aPartsCase());

describe('a warranty case', () => {
  it.each(['kevin', 'customerService', 'ezechiel'])('may be reported by %s, and asks for the RGA', (who) => {
    const { facts, sayings } = performed(who, 'reportWarranty', { note: 'Cracked frame' }, aPartsCase());
    expect(facts).toEqual(expect.arrayContaining([{ name: 'warrantyFinding', value: { finding: 'Cracked frame' } }, { name: 'rgaRequested', value: {} }]));
    expect(sayings).toMatchObject([{ kind: 'staff', public: false, wording: { template: 'note-warranty', values: { finding: 'Cracked frame' } } }]);
  });

  it('needs no words', () => {
    expect(recorded('customerService', 'reportWarranty', {}, aPartsCase())[0]).toEqual(['warrantyFinding', { finding: 'warranty replacement' }]);
  });

  it('is reported once, until the RGA is handed off', () => {
    expect(refused('kevin', 'reportWarranty', {}, found).code).toBe('orderRule');
    expect(owesRga(found.facts)).toBe(true);
    const handedOff = found.fact('rgaHandedOff', { number: 'RGA-1' });
    expect(owesRga(handedOff.facts)).toBe(false);
    expect(owesRga(underWarranty(handedOff).facts)).toBe(true);
  });

  it('needs no RGA any more once the finding is taken back', () => {
    expect(owesRga(found.withdrawn('warrantyFinding').facts)).toBe(false);
  });

  it('is not Rita\'s', () => {
    expect(refused('rita', 'reportWarranty', {}, aPartsCase()).code).toBe('notYourRole');
  });
});

describe('the RGA', () => {
  it('is accepted by Customer Service with its number', () => {
    expect(recorded('customerService', 'acceptRga', { rga: 815 }, found)).toEqual([['rgaHandedOff', { number: '815' }]]);
    expect(refused('kevin', 'acceptRga', { number: '815' }, found).code).toBe('notYourRole');
    expect(refused('customerService', 'acceptRga', {}, found)).toMatchObject({ code: 'badData', missing: [{ fact: 'number' }] });
  });

  it('was asked for before', () => {
    expect(refused('customerService', 'acceptRga', { number: '815' }, aPartsCase())).toMatchObject({ code: 'missingFacts', missing: [{ fact: 'rgaRequested', how: 'RGA needed' }] });
  });

  it('may be put right, and is no news when it is the same', () => {
    const handedOff = found.fact('rgaHandedOff', { number: '815' });
    expect(refused('customerService', 'acceptRga', { number: '815' }, handedOff).code).toBe('orderRule');
    expect(recorded('customerService', 'acceptRga', { number: '816' }, handedOff)).toEqual([['rgaHandedOff', { number: '816' }]]);
  });
});
