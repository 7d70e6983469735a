import * as v from 'valibot';
import type { Query, ZohoApi } from './api';

/** A page of a list. Zoho answers 204 without a body where there is none. */
export const pageOf = <S extends v.GenericSchema>(entry: S) =>
  v.pipe(
    v.nullable(v.looseObject({ data: v.array(entry) })),
    v.transform((page) => page?.data ?? []),
  );

/** Every entry of a list, over all its pages; `from` counts from one. */
export async function readAll<S extends v.GenericSchema>(
  api: ZohoApi,
  list: { readonly path: string; readonly entry: S; readonly limit: number; readonly query?: Query },
): Promise<readonly v.InferOutput<S>[]> {
  const entries: v.InferOutput<S>[] = [];
  let page: readonly v.InferOutput<S>[];
  do {
    const position = { from: String(entries.length + 1), limit: String(list.limit) };
    page = await api.get(pageOf(list.entry), list.path, { ...list.query, ...position });
    entries.push(...page);
  } while (page.length === list.limit);
  return entries;
}
