import type { OrderStatus, PartSource } from './words';

/** A part with its number of pieces: what a price and a quote are about. */
export interface Wanted {
  readonly part: string;
  readonly quantity: number;
}

/** What a price is, and until when (epoch ms). */
export interface Price extends Wanted {
  readonly price: number;
  readonly currency: string;
  readonly validUntil: number;
}

/** The facts of the parts track. */
export interface PartsFacts {
  readonly lookup: { readonly source: PartSource; readonly found: boolean; readonly note?: string };
  readonly part: { readonly part: string; readonly description?: string };
  /** The customer was told which part it is. */
  readonly partAnswer: { readonly text: string };
  readonly priceRequested: Wanted;
  /** `request`: the number of the request that it answers. */
  readonly priceConfirmed: Price & { readonly request: number };
  readonly quote: Price & { readonly number?: string; readonly confirmation: number };
  readonly quoteAnswer: { readonly quote: number; readonly answer: 'accepted' | 'declined'; readonly order?: string; readonly words?: string };
  readonly orderStatus: { readonly status: OrderStatus; readonly order?: string; readonly reason?: string };
}
