import type { Performed } from '../../domain/actions/action';
import type { Who } from '../../domain/actions/case';
import { perform } from '../../domain/actions/perform';
import type { Refusal } from '../../domain/actions/refusal';
import type { OrderStatus } from '../../domain/facts/words';
import { aCase } from './a-case';
import type { CaseInTheMaking } from './a-case';
import { instant } from './bestpack';

export const PART = { part: 'TH-100', description: 'Tape head belt' } as const;
export const WANTED = { part: 'TH-100', quantity: 4 } as const;
export const UNTIL = instant('2026-04-01T23:59:59.999-07:00');
export const PRICE = { ...WANTED, price: 125, currency: 'USD', validUntil: UNTIL } as const;

/** A ticket about parts, which Customer Service has. */
export const aPartsCase = (issue = 'Part Number ID'): CaseInTheMaking =>
  aCase()
    .received()
    .takenIn()
    .fact('triage', { requestType: 'parts', issue, priority: 'P3' })
    .fact('requestTypeConfirmed', {}, { impliedBy: 'triage' })
    .fact('track', { kind: 'parts' }, { by: 'process', impliedBy: 'requestTypeConfirmed' })
    .fact('assignment', { to: 'customerService', reason: 'first available', track: 'parts' }, { by: 'process' })
    .by('customerService');

/** Each is the one before it, one step on. */
export const anIdentifiedCase = (): CaseInTheMaking => aPartsCase().fact('part', PART);
export const aRequestedCase = (): CaseInTheMaking => anIdentifiedCase().fact('priceRequested', WANTED);
export const aPricedCase = (): CaseInTheMaking => aRequestedCase().fact('priceConfirmed', { ...PRICE, request: 1 }, { by: 'rita' });
export const aQuotedCase = (): CaseInTheMaking =>
  aPricedCase().fact('quote', { ...PRICE, confirmation: 1 }).fact('asked', { text: 'Quote', about: 'quote' }, { impliedBy: 'sendQuote' });
export const anAcceptedCase = (): CaseInTheMaking => aQuotedCase().fact('quoteAnswer', { quote: 1, answer: 'accepted' }, { by: 'customer' });
export const anOrderedCase = (status: OrderStatus): CaseInTheMaking => anAcceptedCase().fact('orderStatus', { status });

/** With a warranty finding, of which Customer Service was told. */
export const underWarranty = (theCase: CaseInTheMaking): CaseInTheMaking => theCase.fact('warrantyFinding', { finding: 'Cracked frame' }).fact('rgaRequested', {});

const doer = (by: string): Who => ({ key: by, door: by === 'customer' ? 'link' : 'api' });

export function performed(by: string, name: string, data: unknown, theCase: CaseInTheMaking): Performed {
  const judged = perform(name, data, theCase, doer(by));
  if ('refused' in judged) throw new Error(judged.refused.message);
  return judged.performed;
}

export function refused(by: string, name: string, data: unknown, theCase: CaseInTheMaking): Refusal {
  const judged = perform(name, data, theCase, doer(by));
  if ('performed' in judged) throw new Error(`${name} was not refused`);
  return judged.refused;
}

/** Name and value of what an act records, without what it implies. */
export const recorded = (by: string, name: string, data: unknown, theCase: CaseInTheMaking): readonly unknown[] =>
  performed(by, name, data, theCase).facts.filter(({ impliedBy }) => impliedBy === undefined).map((f) => [f.name, f.value]);
