import type { Calendar } from '../calendar';
import type { Price, Wanted } from './parts-values';

/** How people read prices. */

export const wanted = ({ part, quantity }: Wanted): string => `${quantity} × ${part}`;

/** The price of one piece in two decimals; the currency stands beside it. */
export const amountOf = ({ price }: Pick<Price, 'price'>): string => price.toFixed(2);

/** The price of all pieces, as `amountOf`. */
export const totalOf = ({ price, quantity }: Pick<Price, 'price' | 'quantity'>): string => (price * quantity).toFixed(2);

/** A price for one piece. */
export const each = (price: Pick<Price, 'price' | 'currency'>): string => `${amountOf(price)} ${price.currency}`;

/** As the desk's field shows it: "125.00 USD × 4". */
export const priceLine = (price: Omit<Price, 'validUntil' | 'part'>): string => `${each(price)} × ${price.quantity}`;

/** The last day of a price, in the zone of the team. */
export const lastDay = (price: Pick<Price, 'validUntil'>, calendar: Calendar): string => calendar.wallTime(price.validUntil).date;
