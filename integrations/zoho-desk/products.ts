import * as v from 'valibot';
import type { ZohoApi } from './api';
import { orNothing } from './or-nothing';

/** Names of products by id; undefined for one that no longer exists. */
export type Products = (id: string) => Promise<string | undefined>;

const Product = v.looseObject({ productName: v.string() });

/** Products are few and seldom renamed: each is asked for once. */
export function createProducts(api: ZohoApi): Products {
  const known = new Map<string, string>();
  return async (id) => {
    const name = known.get(id) ?? (await orNothing(api.get(Product, `/products/${id}`)))?.productName;
    if (name !== undefined) known.set(id, name);
    return name;
  };
}
