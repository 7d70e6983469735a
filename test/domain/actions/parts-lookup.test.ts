import fc from 'fast-check';
import { PART_SOURCES } from '../../../domain/facts/words';
import { aPartsCase, anIdentifiedCase, performed, recorded, refused } from '../../support/a-parts-case';
import type { CaseInTheMaking } from '../../support/a-case';

const look = (source: string, theCase: CaseInTheMaking) => refused('customerService', 'recordLookup', { source, found: false }, theCase);
const looked = (theCase: CaseInTheMaking, ...sources: readonly (typeof PART_SOURCES)[number][]): CaseInTheMaking =>
  sources.reduce((made, source) => made.fact('lookup', { source, found: false }), theCase);

describe('where a part is looked for', () => {
  it('is KB, BP Search, BP360 and Rita, in that order', () => {
    expect(look('BP Search', aPartsCase())).toMatchObject({ code: 'orderRule', missing: [{ fact: 'lookup', who: 'customerService', how: 'look in KB first' }] });
    expect(look('Rita', looked(aPartsCase(), 'KB', 'BP Search')).missing).toEqual([{ fact: 'lookup', who: 'customerService', how: 'look in BP360 first' }]);
    expect(recorded('ezechiel', 'recordLookup', { source: 'BP360', found: false }, looked(aPartsCase(), 'KB', 'BP Search'))).toEqual([['lookup', { source: 'BP360', found: false }]]);
  });

  it('takes a source whenever all before it were looked into, and only then', () => {
    const known = fc.uniqueArray(fc.constantFrom(...PART_SOURCES));
    fc.assert(
      fc.property(known, fc.constantFrom(...PART_SOURCES), (done, source) => {
        const allowed = PART_SOURCES.slice(0, PART_SOURCES.indexOf(source)).every((earlier) => done.includes(earlier));
        const act = () => recorded('customerService', 'recordLookup', { source, found: false }, looked(aPartsCase(), ...done));
        if (allowed) expect(act()).toHaveLength(1);
        else expect(act).toThrow('look there first');
      }),
    );
  });

  it('begins with BP Search where the customer wants a quote and so knows the part', () => {
    const theCase = aPartsCase('Part Quote Request');
    expect(recorded('customerService', 'recordLookup', { source: 'BP Search', part: 'TH-100' }, theCase)).toEqual([
      ['lookup', { source: 'BP Search', found: true }],
      ['part', { part: 'TH-100' }],
    ]);
    expect(look('Rita', theCase).missing[0]?.how).toBe('look in BP Search first');
    expect(look('BP360', looked(theCase, 'KB')).missing[0]?.how).toBe('look in BP Search first');
    expect(recorded('customerService', 'recordLookup', { source: 'KB', found: false }, theCase)).toHaveLength(1);
    expect(recorded('customerService', 'recordLookup', { source: 'Rita', found: false }, looked(theCase, 'BP Search'))).toHaveLength(1);
  });

  it.each(PART_SOURCES)('is anywhere for the NC Tape Head: %s', (source) => {
    expect(recorded('ezechiel', 'recordLookup', { source, found: false }, aPartsCase('NC Tape Head'))).toHaveLength(1);
  });

  it('may be the same source twice', () => {
    expect(recorded('customerService', 'recordLookup', { source: 'KB', part: 'TH-100' }, looked(aPartsCase(), 'KB'))).toHaveLength(2);
  });

  it('is nobody else\'s business', () => {
    expect(refused('rita', 'recordLookup', { source: 'KB', found: false }, aPartsCase()).code).toBe('notYourRole');
  });
});

describe('what a look-up says', () => {
  it.each(['kb', 'Knowledge Base', 'KB '])('takes the source "%s" as people type it', (source) => {
    expect(recorded('customerService', 'recordLookup', { source, found: 'no' }, aPartsCase())).toEqual([['lookup', { source: 'KB', found: false }]]);
  });

  it.each([
    [{ found: true, part: 'TH-100' }, true],
    [{ part: 4711 }, true],
    [{ result: 'TH-100' }, true],
    [{ result: 'found', partNumber: 'TH-100' }, true],
    [{ result: 'not found' }, false],
    [{ result: 'Nothing' }, false],
    [{ result: 'only older heads are listed' }, false],
    [{ found: 'no', part: 'TH-100' }, false],
    [{}, false],
  ])('reads %j', (data, found) => {
    const facts = recorded('customerService', 'recordLookup', { source: 'KB', ...data }, aPartsCase());
    expect(facts[0]).toMatchObject(['lookup', { found }]);
    expect(facts).toHaveLength(found ? 2 : 1);
  });

  it('keeps the remark and the description', () => {
    expect(recorded('customerService', 'recordLookup', { source: 'KB', part: 'TH-100', description: 'Belt', result: 'in the drawing' }, aPartsCase())).toEqual([
      ['lookup', { source: 'KB', found: true, note: 'in the drawing' }],
      ['part', { part: 'TH-100', description: 'Belt' }],
    ]);
  });

  it('names the part where something was found', () => {
    expect(refused('customerService', 'recordLookup', { source: 'KB', found: true }, aPartsCase())).toMatchObject({ code: 'badData', missing: [{ fact: 'part', who: 'you' }] });
  });

  it('comes from one of the four sources', () => {
    expect(refused('customerService', 'recordLookup', { source: 'a catalogue' }, aPartsCase())).toMatchObject({ code: 'badData', missing: [{ fact: 'source' }] });
    expect(refused('customerService', 'recordLookup', {}, aPartsCase())).toMatchObject({ code: 'badData', missing: [{ fact: 'source', how: 'it is required' }] });
  });
});

describe('the answer which part it is', () => {
  it('needs the part, which a look-up finds', () => {
    expect(refused('customerService', 'answerPart', {}, aPartsCase())).toMatchObject({
      code: 'missingFacts',
      missing: [{ fact: 'part', who: expect.stringContaining('customerService'), how: 'Record a look-up' }],
    });
  });

  it('names the part, with what it is', () => {
    const { facts, sayings } = performed('customerService', 'answerPart', {}, anIdentifiedCase());
    expect(facts.map(({ name }) => name)).toEqual(expect.arrayContaining(['reply', 'partAnswer']));
    expect(sayings).toEqual([{ kind: 'reply', public: true, wording: { text: 'The part that you asked about is TH-100 (Tape head belt).' } }]);
  });

  it('may be in own words', () => {
    expect(performed('ezechiel', 'answerPart', { message: 'You need TH-100.' }, anIdentifiedCase()).sayings).toMatchObject([{ wording: { text: 'You need TH-100.' } }]);
  });
});
