import { changesBetween } from './changes';
import type { Outline } from './outline';
import type { MatrixRow } from './settings';
import { writtenList } from './written';

/** What changes in the matrix: rows are told apart by what they ask for; their order matters too. */
export function matrixLines(before: readonly MatrixRow[], after: readonly MatrixRow[]): readonly string[] {
  const was = outlineOf(before);
  const is = outlineOf(after);
  return [...changesBetween(was, is).map((line) => `matrix, ${line}`), ...orderLines(was, is)];
}

function orderLines(was: Outline, is: Outline): readonly string[] {
  const kept = sharedPlaces(is, was);
  return kept.join() === sharedPlaces(was, is).join() ? [] : [`matrix: the rows are tried in another order, ${kept.join(' | ')}`];
}

const sharedPlaces = (outline: Outline, other: Outline): readonly string[] =>
  outline.map(([place]) => place).filter((place) => other.some(([another]) => another === place));

const outlineOf = (matrix: readonly MatrixRow[]): Outline => {
  const selectors = matrix.map(selectorOf);
  return matrix.map((row, r) => [numbered(selectors, r), namesOf(row)]);
};

const selectorOf = ({ requestType, line, issue, tier, priority }: MatrixRow): string =>
  [requestType, line, issue, tier, priority].filter((key) => key !== undefined).join(' · ') || 'anything';

/** A row that asks for the same as one above it has a number. */
function numbered(selectors: readonly string[], r: number): string {
  const selector = selectors[r] ?? '';
  const nth = selectors.slice(0, r + 1).filter((same) => same === selector).length;
  return nth === 1 ? selector : `${selector} (${nth})`;
}

function namesOf({ names, choice, followers = [] }: MatrixRow): string {
  const following = followers.map(({ who, first }) => (first ? `${who} (then ${first.join(', ')} first)` : who));
  return `${writtenList(names)}${choice === undefined ? '' : ` ${choice}`}${following.length === 0 ? '' : ` with follower ${following.join(' or ')}`}`;
}
