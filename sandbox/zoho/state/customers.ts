export interface Account {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly string[];
  zone: string | null;
}

export interface Contact {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly accountId: string | null;
}

export interface Product {
  readonly id: string;
  readonly name: string;
}

/** Days are `YYYY-MM-DD`. */
export interface Contract {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly accountId: string;
  readonly productId: string | null;
  readonly start: string;
  readonly end: string;
}
