import { holderOf } from '../actions/case';
import type { Due } from '../effects';
import type { Fact } from '../facts/fact';
import { latest } from '../facts/fact-book';
import { acceptedQuote, openOrder, openPriceRequest, owesRga } from '../facts/parts-readings';
import { wanted } from '../facts/price-words';
import type { Role } from '../policy/settings';
import { intentId } from '../intents';
import { nextReminder } from './track-case';
import type { TrackCase, TrackDues } from './track-case';

/** A reminder of what a role owes since a fact, again and again. */
function chase(track: TrackCase, role: Role, name: string, since: Fact, what: string, later: (at: number) => number): Due {
  const next = nextReminder(track.sentAt, (k) => intentId('overdue', name, since.n, k), since.at, later);
  const values = { what, times: String(next.k) };
  return { at: next.at, effect: { do: 'tell', id: next.id, to: [holderOf(role, track.settings)], template: 'notice-overdue', values } };
}

function prices(track: TrackCase): readonly Due[] {
  const { facts, calendar, settings } = track;
  const request = openPriceRequest(facts);
  if (!request) return [];
  return [chase(track, 'pricing', 'price', request, `the price of ${wanted(request.value)}`, (at) => calendar.add(at, settings.chase.priceMs))];
}

/** An order whose status does not change, or that was accepted and has none yet. */
function orders(track: TrackCase): readonly Due[] {
  const { facts, calendar, settings } = track;
  const later = (at: number): number => calendar.addDays(at, settings.chase.orderDays);
  const order = openOrder(facts);
  if (order) return [chase(track, 'customerService', 'order', order, `the order, which is ${order.value.status}`, later)];
  const accepted = latest(facts, 'orderStatus') ? undefined : acceptedQuote(facts);
  return accepted ? [chase(track, 'customerService', 'accepted-quote', accepted, 'the order, which has no status yet', later)] : [];
}

/** The clocks of the parts track's steps. */
export const partsDues: TrackDues = (track) => [...prices(track), ...orders(track)];

/** Customer Service owes the RGA of a warranty case, beside whatever track. */
export const rgaDues: TrackDues = (track) => {
  const { facts, calendar, settings } = track;
  const requested = latest(facts, 'rgaRequested');
  if (!requested || !owesRga(facts)) return [];
  return [chase(track, 'customerService', 'rga', requested, 'the RGA', (at) => calendar.addDays(at, settings.chase.rgaDays))];
};
