import type { CataloguePart } from '../../activities/parts-port';

const MOST = 5;
/** Shorter words say nothing, unless they are numbers. */
const SHORTEST_WORD = 3;

/** People write numbers and models with and without hyphens and spaces. */
const compact = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9][a-z0-9-]*/g) ?? [];
const telling = (word: string): boolean => word.length >= SHORTEST_WORD || /\d/.test(word);

/** "belts" begins with "belt"; that "200" begins with "2" means nothing. */
const beginsWith = (word: string, beginning: string): boolean => beginning.length >= SHORTEST_WORD && word.startsWith(beginning);

/** A part that names no machine fits them all. */
const fits = ({ machineModels }: CataloguePart, model: string): boolean =>
  machineModels.length === 0 || machineModels.some((each) => compact(each) === compact(model));

/** A part's own number says more than a word of its description, and that more than the beginning of one. */
function scoreOf(part: CataloguePart, words: readonly string[]): number {
  const described = wordsOf(part.description);
  const scores = words.map((word) => {
    if (compact(word) === compact(part.number)) return 10;
    if (described.includes(word)) return 2;
    return described.some((each) => beginsWith(each, word) || beginsWith(word, each)) ? 1 : 0;
  });
  return scores.reduce<number>((sum, score) => sum + score, 0);
}

/** The parts that some word speaks of and that fit the machine; those that name the machine come before those that fit all. */
export function bestParts(parts: readonly CataloguePart[], wanted: { readonly words: string; readonly machineModel?: string }): readonly CataloguePart[] {
  const { machineModel = '' } = wanted;
  const words = [...new Set(wordsOf(wanted.words).filter(telling))];
  const candidates = compact(machineModel) === '' ? parts : parts.filter((part) => fits(part, machineModel));
  return candidates
    .map((part) => ({ part, score: scoreOf(part, words), named: part.machineModels.length > 0 }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || Number(b.named) - Number(a.named))
    .slice(0, MOST)
    .map(({ part }) => part);
}
