import type { Request } from 'express';
import { DeskRefusal } from '../desk/refusal';
import { originOf } from '../origin';

const MAX_PAGE_SIZE = 100;
const MAX_OFFSET_RECORDS = 10_000;

/** A query parameter that is given once; Zendesk knows no lists but `role[]`. */
export const parameter = (request: Request, name: string): string | undefined => {
  const value = request.query[name];
  return typeof value === 'string' ? value : undefined;
};

const size = (value: string | undefined): number => Math.min(MAX_PAGE_SIZE, Math.max(1, Number(value ?? MAX_PAGE_SIZE) || MAX_PAGE_SIZE));

export const apiUrl = (request: Request): string =>
  `${originOf(request)}${request.originalUrl.split('/api/v2')[0] ?? ''}/api/v2`;

function link(request: Request, changes: Readonly<Record<string, string>>): string {
  const url = new URL(request.originalUrl, originOf(request));
  for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, value);
  return url.toString();
}

const cursorOf = (index: number): string => Buffer.from(`after:${index}`).toString('base64url');
const indexOf = (cursor: string): number => {
  const index = Number(/^after:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1] ?? Number.NaN);
  if (Number.isNaN(index)) throw new DeskRefusal(400, { error: 'InvalidPaginationParameter', description: 'page[after] is not valid' });
  return index;
};

function cursorPage<T>(request: Request, items: readonly T[]): { readonly page: readonly T[]; readonly rest: Record<string, unknown> } {
  const after = parameter(request, 'page[after]');
  const from = after === undefined ? 0 : indexOf(after);
  const to = from + size(parameter(request, 'page[size]'));
  const more = to < items.length;
  const rest = {
    meta: { has_more: more, after_cursor: items.length > from ? cursorOf(Math.min(to, items.length)) : null, before_cursor: from > 0 ? cursorOf(from) : null },
    links: { prev: null, next: more ? link(request, { 'page[after]': cursorOf(to) }) : null },
  };
  return { page: items.slice(from, to), rest };
}

function offsetPage<T>(request: Request, items: readonly T[]): { readonly page: readonly T[]; readonly rest: Record<string, unknown> } {
  const number = Math.max(1, Number(parameter(request, 'page') ?? 1) || 1);
  const perPage = size(parameter(request, 'per_page'));
  if (number * perPage > MAX_OFFSET_RECORDS)
    throw new DeskRefusal(400, { error: 'InvalidPaginationDepth', description: 'Number of requested records is beyond 10,000. Use cursor pagination.' });
  const more = number * perPage < items.length;
  const rest = {
    next_page: more ? link(request, { page: String(number + 1) }) : null,
    previous_page: number > 1 ? link(request, { page: String(number - 1) }) : null,
    count: items.length,
  };
  return { page: items.slice((number - 1) * perPage, number * perPage), rest };
}

/**
 * A list as Zendesk pages it: by cursor when `page[size]` or `page[after]` is asked for, else by page number.
 * https://developer.zendesk.com/api-reference/introduction/pagination/
 */
export function paged<T>(request: Request, key: string, items: readonly T[], shape: (item: T) => unknown): Record<string, unknown> {
  const byCursor = parameter(request, 'page[size]') !== undefined || parameter(request, 'page[after]') !== undefined;
  const { page, rest } = byCursor ? cursorPage(request, items) : offsetPage(request, items);
  return { [key]: page.map(shape), ...rest };
}
