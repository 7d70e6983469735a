/** A plain map, as YAML and JSON have them. */
export type PlainMap = { readonly [key: string]: unknown };

export const isPlainMap = (value: unknown): value is PlainMap => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `base` with `overrides` laid over it: maps are merged key by key, anything else (lists too) is replaced. */
export function merge(base: unknown, overrides: PlainMap): PlainMap {
  const under = isPlainMap(base) ? base : {};
  const laid = Object.entries(overrides).map(([key, value]): [string, unknown] => [key, isPlainMap(value) ? merge(under[key], value) : value]);
  return { ...under, ...Object.fromEntries(laid) };
}
