import type { Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

export type SearchAttributeType = 'KEYWORD' | 'DATETIME' | 'KEYWORD_LIST';

const { IndexedValueType } = temporal.api.enums.v1;
const INDEXED_TYPES = {
  KEYWORD: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  DATETIME: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
  KEYWORD_LIST: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST,
} as const;

/**
 * Adds what the namespace lacks. Through the operator service, because the dev server's own flag is ignored on an existing file.
 * @throws Error when an attribute of that name exists with another type
 */
export async function registerSearchAttributes(
  connection: Connection,
  namespace: string,
  attributes: Readonly<Record<string, SearchAttributeType>>,
): Promise<void> {
  const wanted = Object.entries(attributes);
  const { customAttributes: existing } = await connection.operatorService.listSearchAttributes({ namespace });
  const misfits = wanted.filter(([name, type]) => existing[name] !== undefined && existing[name] !== INDEXED_TYPES[type]);
  if (misfits.length > 0) {
    const list = misfits.map(([name, type]) => `${name} must be ${type}`).join(', ');
    throw new Error(`Search attributes of the namespace "${namespace}" exist with another type (${list}): rename or remove them there.`);
  }
  const missing = wanted.filter(([name]) => existing[name] === undefined);
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(missing.map(([name, type]) => [name, INDEXED_TYPES[type]]));
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}
