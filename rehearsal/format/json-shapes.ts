import type { Json } from '../../domain/json';

export function isMapping(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A scalar as text; lists and mappings as JSON. */
export const textOf = (value: Json | undefined): string => (typeof value === 'object' ? JSON.stringify(value) : String(value ?? ''));
