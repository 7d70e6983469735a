import * as v from 'valibot';
import type { Query, ZendeskApi } from './api';

const Meta = v.optional(v.looseObject({ has_more: v.boolean(), after_cursor: v.nullish(v.string(), null) }));

/** Zendesk's largest page. */
const PAGE_SIZE = '100';

/** Every entry of a list, over all its pages. Lists without pages (custom statuses, archived audits) come whole. */
export async function readAll<S extends v.GenericSchema>(
  api: ZendeskApi,
  list: { readonly path: readonly string[]; readonly key: string; readonly entry: S; readonly query?: Query },
): Promise<readonly v.InferOutput<S>[]> {
  const Page = v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((page) => ({ meta: page['meta'], entries: page[list.key] })),
    v.object({ meta: Meta, entries: v.array(list.entry) }),
  );
  const entries: v.InferOutput<S>[] = [];
  let after: string | null = null;
  do {
    const position: Query = after === null ? [] : [['page[after]', after]];
    const answer: v.InferOutput<typeof Page> = await api.get(Page, list.path, [...(list.query ?? []), ['page[size]', PAGE_SIZE], ...position]);
    entries.push(...answer.entries);
    after = answer.meta?.has_more ? answer.meta.after_cursor : null;
  } while (after !== null);
  return entries;
}
