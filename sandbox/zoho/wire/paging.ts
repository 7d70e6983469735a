import type { Request, Response } from 'express';
import { invalidData } from '../refusal';
import { parameter } from './input';

const DEFAULT_LIMIT = 10;

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
}

function wholeNumber(request: Request, name: string, { least, most, otherwise }: Bounds): number {
  const text = parameter(request, name);
  const number = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(number) || number < least || number > most) throw invalidData(`/${name}`, `must be a whole number from ${least} to ${most}`);
  return number;
}

export interface Paging {
  /** The number of the first item: searches count from 0, everything else from 1. */
  readonly first: 0 | 1;
  readonly longest: number;
}

export function page<T>(request: Request, items: readonly T[], { first, longest }: Paging): readonly T[] {
  const from = wholeNumber(request, 'from', { least: 0, most: Number.MAX_SAFE_INTEGER, otherwise: first });
  const start = Math.max(0, from - first);
  return items.slice(start, start + wholeNumber(request, 'limit', { least: 1, most: longest, otherwise: Math.min(DEFAULT_LIMIT, longest) }));
}

/** A list in wire form; an empty one is 204 without a body. */
export function sendList(response: Response, data: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): void {
  if (data.length === 0) response.status(204).end();
  else response.json({ data, ...more });
}
