import type { Case } from '../../actions/case';
import { customerServiceOf, holderOf } from '../../actions/case';
import type { Effect } from '../../effects';
import type { Fact } from '../../facts/fact';
import { latest } from '../../facts/fact-book';
import { intentId } from '../../intents';
import { bestpackSettings } from '../../policy/settings';

/** What a fact of the parts track, or a warranty case, makes somebody need to know. `theCase` already contains it. */
export function partsConsequences(f: Fact, theCase: Case): readonly Effect[] {
  switch (f.name) {
    case 'track':
      return (f.value as Fact<'track'>['value']).kind === 'parts' ? [{ do: 'consult', id: intentId('consult', 'parts', f.n), about: 'parts' }] : [];
    case 'priceRequested':
      return [askForPrice(f as Fact<'priceRequested'>, theCase)];
    case 'rgaRequested':
      return [askForRga(f as Fact<'rgaRequested'>, theCase)];
    case 'orderStatus':
      return tellOfOrder(f as Fact<'orderStatus'>, theCase);
    default:
      return [];
  }
}

function askForPrice({ name, n, value }: Fact<'priceRequested'>, { settings }: Case): Effect {
  const who = holderOf('pricing', settings);
  return {
    do: 'tell',
    id: intentId('price', name, n),
    to: [who],
    template: 'notice-price',
    values: { part: value.part, quantity: String(value.quantity) },
    link: { to: 'decision', decision: `price/${n}`, who },
  };
}

function askForRga({ name, n }: Fact<'rgaRequested'>, { facts, settings }: Case): Effect {
  const finding = latest(facts, 'warrantyFinding')?.value.finding ?? '';
  return { do: 'tell', id: intentId('rga', name, n), to: [customerServiceOf({ facts, settings })], template: 'notice-rga', values: { finding } };
}

/** The customer is told what delays an order and what ends the wait, by whatever door it came in, if the policy wants it. */
function tellOfOrder({ name, n, value: { status } }: Fact<'orderStatus'>, { settings }: Case): readonly Effect[] {
  if (!bestpackSettings(settings).tellOrders || (status !== 'Back Ordered' && status !== 'Shipped')) return [];
  return [{ do: 'say', id: intentId('reply', name, n), public: true, wording: { template: 'order', values: { status } } }];
}
