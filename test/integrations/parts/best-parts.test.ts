import type { CataloguePart } from '../../../activities/parts-port';
import { bestParts } from '../../../integrations/parts/best-parts';

const part = (number: string, description: string, ...machineModels: readonly string[]): CataloguePart => ({ number, description, machineModels });
const PARTS = [
  part('TH-300', 'Tape head spring'),
  part('TH-100', 'Tape head assembly', 'RSA-2024'),
  part('TH-200', 'Tape head blade', 'MTS 22'),
  part('BL-7', 'Drive belts, 2 in', 'RSA-2024', 'MTS 22'),
];
const numbers = (words: string, machineModel?: string) =>
  bestParts(PARTS, { words, ...(machineModel === undefined ? {} : { machineModel }) }).map(({ number }) => number);

describe('the best parts', () => {
  it('share the most words with what is wanted', () => {
    expect(numbers('tape head blade')).toEqual(['TH-200', 'TH-100', 'TH-300']);
    expect(numbers('The drive belt is worn')).toEqual(['BL-7']);
  });

  it('begin with the one whose number was given, hyphen or not', () => {
    expect(numbers('head, like th300')).toEqual(['TH-300', 'TH-100', 'TH-200']);
    expect(numbers('TH-300 head')[0]).toBe('TH-300');
  });

  it('fit the machine, hyphen or not, and before those that fit all', () => {
    for (const model of ['RSA-2024', 'rsa2024', 'RSA 2024']) expect(numbers('tape head', model)).toEqual(['TH-100', 'TH-300']);
    expect(numbers('tape head', 'RSA-20')).toEqual(['TH-300']);
    expect(numbers('tape head', ' ')).toHaveLength(3);
  });

  it('are none for words that say nothing', () => {
    expect(numbers('')).toEqual([]);
    expect(numbers('it is a')).toEqual([]);
    expect(numbers('gearbox', 'RSA-2024')).toEqual([]);
    expect(numbers('inside 200')).toEqual([]);
  });

  it('are five at most', () => {
    const many = Array.from({ length: 9 }, (_, n) => part(`N-${n}`, 'Screw'));
    expect(bestParts(many, { words: 'screw' })).toEqual(many.slice(0, 5));
  });
});
