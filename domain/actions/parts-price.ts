import * as v from 'valibot';
import type { Calendar } from '../calendar';
import { DAY_MS } from '../calendar/civil-time';
import { fact } from '../facts/fact';
import { has, latest } from '../facts/fact-book';
import { isSame, openPriceRequest } from '../facts/parts-readings';
import { wanted } from '../facts/price-words';
import { bestpackSettings } from '../policy/settings';
import { action, refusal } from './action';
import { holderOf, nameOf } from './case';
import type { Case } from './case';
import { endOfDay } from './end-of-day';
import { PARTS_TEAM, currency, dayOrInstant, price, quantity, reference } from './parts-data';
import type { Missing, Refusal } from './refusal';

const WANTED = { quantity: 'quantity', qty: 'quantity', pieces: 'quantity', partNumber: 'part' } as const;

export const requestPrice = action({
  name: 'requestPrice',
  label: 'Ask for the price',
  summary: 'Asks Rita what that many pieces of the part cost.',
  by: PARTS_TEAM,
  data: v.object({ part: v.optional(reference('part')), quantity }),
  alsoCalled: WANTED,
  needs: (data, { facts }) => (data.part !== undefined || has(facts, 'part') ? [] : ['part']),
  records: ['priceRequested'],
  refuse: (data, { facts, settings }) => {
    const open = openPriceRequest(facts);
    const part = data.part ?? latest(facts, 'part')?.value.part ?? '';
    if (!open || !isSame(open.value, { part, quantity: data.quantity })) return undefined;
    return refusal('orderRule', `${nameOf(holderOf('pricing', settings), settings)} was asked for the price of ${wanted(open.value)} already.`);
  },
  perform: (data, { facts }) => {
    const known = latest(facts, 'part')?.value.part;
    const part = data.part ?? known ?? '';
    return { facts: [...(part === known ? [] : [fact('part', { part })]), fact('priceRequested', { part, quantity: data.quantity })] };
  },
});

export const confirmPrice = action({
  name: 'confirmPrice',
  label: 'Confirm the price',
  summary: 'What one piece costs, and until when; only what was asked for.',
  by: ['pricing'],
  reserved: true,
  data: v.object({
    part: v.optional(reference('part')),
    quantity: v.optional(quantity),
    price,
    currency: v.optional(currency),
    validUntil: v.optional(dayOrInstant),
  }),
  alsoCalled: { ...WANTED, amount: 'price', unitPrice: 'price', until: 'validUntil', valid: 'validUntil' },
  needs: (_data, { facts }) => (openPriceRequest(facts) ? [] : ['priceRequested']),
  records: ['priceConfirmed'],
  refuse: (data, theCase) => notAsked(data, theCase) ?? notValid(data.validUntil, theCase),
  perform: (data, theCase) => {
    const request = openPriceRequest(theCase.facts);
    if (!request) return { facts: [] };
    const validUntil = endOf(data.validUntil, theCase.calendar) ?? theCase.now + bestpackSettings(theCase.settings).priceValidMs;
    const { part, quantity: pieces } = request.value;
    return { facts: [fact('priceConfirmed', { part, quantity: pieces, price: data.price, currency: data.currency ?? bestpackSettings(theCase.settings).currency, validUntil, request: request.n })] };
  },
});

/** A price is bound to what was asked for: anything else is another request. */
function notAsked(data: { readonly part?: string | undefined; readonly quantity?: number | undefined }, { facts }: Case): Refusal | undefined {
  const request = openPriceRequest(facts)?.value;
  if (!request) return undefined;
  const missing: readonly Missing[] = [
    ...(data.part === undefined || data.part === request.part ? [] : [{ fact: 'part', who: 'you', how: request.part }]),
    ...(data.quantity === undefined || data.quantity === request.quantity ? [] : [{ fact: 'quantity', who: 'you', how: String(request.quantity) }]),
  ];
  return missing.length === 0 ? undefined : refusal('orderRule', `The request is about ${wanted(request)}.`, missing);
}

const endOf = (until: string | number | undefined, calendar: Calendar): number | undefined => (typeof until === 'string' ? endOfDay(until, calendar) : until);

/** No price is good for longer than this: a later day is a slip of the pen. */
const AT_MOST_MS = 10 * 365 * DAY_MS;

function notValid(until: string | number | undefined, { calendar, now }: Case): Refusal | undefined {
  if (until === undefined) return undefined;
  const end = endOf(until, calendar);
  if (end !== undefined && end > now && end < now + AT_MOST_MS) return undefined;
  return refusal('badData', 'validUntil must be later than now, and within ten years.', [{ fact: 'validUntil', who: 'you', how: 'name a day that is still to come' }]);
}
