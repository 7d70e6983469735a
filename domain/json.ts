/** What crosses a workflow boundary: plain JSON, nothing that needs a constructor to come back. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

type Primitive = string | number | boolean | null | undefined;
type Opaque = Date | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | bigint | symbol | ((...args: never[]) => unknown);

/** `T` with everything that JSON would lose turned into `never`. */
type Jsonable<T> = T extends Primitive
  ? T
  : T extends Opaque
    ? never
    : T extends readonly (infer U)[]
      ? readonly Jsonable<U>[]
      : { [K in keyof T]: Jsonable<T[K]> };

export type IsJsonable<T> = T extends Jsonable<T> ? true : false;

/** Compile-time assertion: `Expect<IsJsonable<TicketState>>`. */
export type Expect<T extends true> = T;
