import { customerServiceOf, holderOf } from '../actions/case';
import type { Due, Tell } from '../effects';
import type { Fact } from '../facts/fact';
import { latest } from '../facts/fact-book';
import { acceptedQuote, openOrder, openPriceRequest, owesRga } from '../facts/parts-readings';
import { wanted } from '../facts/price-words';
import { intentId } from '../intents';
import { bestpackSettings } from '../policy/settings';
import { nextReminder } from './track-case';
import type { TrackCase, TrackDues } from './track-case';

/** A reminder of what somebody owes since a fact, again and again. */
function chase(track: TrackCase, to: string, name: string, since: Fact, what: string, later: (at: number) => number, link?: Tell['link']): Due {
  const next = nextReminder(track.sentAt, (k) => intentId('overdue', name, since.n, k), since.at, later);
  const values = { what, times: String(next.k) };
  return { at: next.at, effect: { do: 'tell', id: next.id, to: [to], template: 'notice-overdue', values, ...(link === undefined ? {} : { link }) } };
}

function prices(track: TrackCase): readonly Due[] {
  const { facts, calendar, settings } = track;
  const request = openPriceRequest(facts);
  if (!request) return [];
  const who = holderOf('pricing', settings);
  const link = { to: 'decision', decision: intentId('price', request.n), who } as const;
  return [chase(track, who, 'price', request, `the price of ${wanted(request.value)}`, (at) => calendar.add(at, bestpackSettings(settings).chase.priceMs), link)];
}

/** An order whose status does not change, or that was accepted and has none yet. */
function orders(track: TrackCase): readonly Due[] {
  const { facts, calendar, settings } = track;
  const later = (at: number): number => calendar.addDays(at, bestpackSettings(settings).chase.orderDays);
  const order = openOrder(facts);
  if (order) return [chase(track, customerServiceOf(track), 'order', order, `the order, which is ${order.value.status}`, later)];
  const accepted = latest(facts, 'orderStatus') ? undefined : acceptedQuote(facts);
  return accepted ? [chase(track, customerServiceOf(track), 'accepted-quote', accepted, 'the order, which has no status yet', later)] : [];
}

/** The clocks of the parts track's steps. */
export const partsDues: TrackDues = (track) => [...prices(track), ...orders(track)];

/** Customer Service owes the RGA of a warranty case, beside whatever track. */
export const rgaDues: TrackDues = (track) => {
  const { facts, calendar, settings } = track;
  const requested = latest(facts, 'rgaRequested');
  if (!requested || !owesRga(facts)) return [];
  return [chase(track, customerServiceOf(track), 'rga', requested, 'the RGA', (at) => calendar.addDays(at, bestpackSettings(settings).chase.rgaDays))];
};
