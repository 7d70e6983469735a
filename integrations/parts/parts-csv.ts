import { parse } from 'csv-parse/sync';
import type { CataloguePart } from '../../activities/parts-port';

/** What people call the columns in their exports, without case, spaces and signs. */
const COLUMNS = {
  number: ['number', 'partnumber', 'partno', 'part', 'item', 'itemnumber', 'sku'],
  description: ['description', 'partdescription', 'itemdescription', 'desc', 'name'],
  models: ['models', 'model', 'machinemodels', 'machinemodel', 'machines', 'machine', 'fits'],
} as const;
type Column = keyof typeof COLUMNS;

interface Row {
  readonly record: readonly string[];
  /** Line of the file on which the row ends. */
  readonly info: { readonly lines: number };
}

const plain = (title: string): string => title.toLowerCase().replaceAll(/[^a-z]/g, '');

function columnsOf(titles: readonly string[]): Readonly<Record<Column, number>> {
  const indexOf = (column: Column): number => titles.findIndex((title) => COLUMNS[column].some((name) => name === plain(title)));
  const columns = { number: indexOf('number'), description: indexOf('description'), models: indexOf('models') };
  const missing = (['number', 'description', 'models'] as const).filter((column) => columns[column] === -1);
  if (missing.length > 0) throw new Error(`line 1: no column "${missing.join('", "')}": the first line must name number, description and models, with commas between`);
  return columns;
}

function partOf({ record, info }: Row, columns: Readonly<Record<Column, number>>): CataloguePart {
  const cell = (column: Column): string => record[columns[column]] ?? '';
  if (cell('number') === '') throw new Error(`line ${info.lines}: the part has no number`);
  const machineModels = cell('models').split(/[;|]/).map((model) => model.trim()).filter((model) => model !== '');
  return { number: cell('number'), description: cell('description'), machineModels };
}

/**
 * The parts of an export: comma-separated, with a line of titles, the models of a part with `;` or `|` between.
 * Throws an error that names the line. Inch signs in a text need no quoting.
 */
export function partsFromCsv(text: string): readonly CataloguePart[] {
  const rows = parse(text, { info: true, trim: true, skip_empty_lines: true, relax_quotes: true }) as unknown as readonly Row[];
  const [titles, ...parts] = rows;
  const columns = columnsOf(titles?.record ?? []);
  return parts.map((row) => partOf(row, columns));
}
