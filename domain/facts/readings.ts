import type { Fact } from './fact';
import type { Facts } from './fact-book';
import { has, lastEver, lastOf, latest, standing } from './fact-book';
import { openOrder, owesRga } from './parts-readings';
import { bookedVisit, holdOf } from './service-readings';
import { isOnHold, l1Of } from './l1-readings';
import { leadingKind, ownerOfTrack, trackOf } from './tracks';
import type { AskedAbout } from '../policy/settings';
import type { FactName } from './values';
import type { Priority, Tier } from './words';

/** What the facts say about the ticket as a whole. Everything here is derived; nothing is stored. */

/** Who works on the leading track; engineering borrows the ticket without changing this. */
export function assigneeOf(facts: Facts): string | undefined {
  const kind = leadingKind(facts);
  return kind === undefined ? (latest(facts, 'assignment')?.value.to ?? l1Of(facts)) : ownerOfTrack(facts, kind);
}

/** Who works on the technical side: diagnoses, escalates, documents. */
export const technicianOf = (facts: Facts): string | undefined => ownerOfTrack(facts, 'technical') ?? assigneeOf(facts);

export const priorityOf = (facts: Facts): Priority | undefined =>
  latest(facts, 'priority')?.value.priority ?? latest(facts, 'triage')?.value.priority;

export const tierOf = (facts: Facts): Tier | undefined => latest(facts, 'tier')?.value.tier ?? latest(facts, 'triage')?.value.tier;

/** The escalation that engineering has now. */
export function openEscalation(facts: Facts): Fact<'escalation'> | undefined {
  return lastOf(facts, 'returned') > lastOf(facts, 'escalation') ? undefined : latest(facts, 'escalation');
}

/** A return after which the customer was not told yet. */
export const owesCustomerWord = (facts: Facts): boolean =>
  openEscalation(facts) === undefined && lastOf(facts, 'returned') > lastOf(facts, 'customerTold');

/** The customer's newest answer that counts: automatic and ignored ones do not. */
export function customerAnswer(facts: Facts): Fact<'customerReplied'> | undefined {
  const ignored = new Set(standing(facts, 'replyIgnored').map((f) => f.value.reply));
  return standing(facts, 'customerReplied').findLast((f) => !f.value.automatic && !ignored.has(f.n));
}

/** What answers a question besides a reply. */
const ANSWERS: Readonly<Record<AskedAbout, readonly FactName[]>> = { question: [], resolution: [], quote: ['quoteAnswer', 'warrantyFinding'], estimate: ['purchaseOrder', 'visit'] };

/** The position of the newest answer of these names. An order that is taken back has answered all the same. */
const lastAnswer = (facts: Facts, names: readonly FactName[]): number => facts.findLastIndex((f) => names.includes(f.name) && (!f.withdrawn || f.name === 'purchaseOrder'));

/** The question that the customer has not answered; an escalation, the return from one, or an ending takes it back. */
export function openAsk(facts: Facts): Fact<'asked'> | undefined {
  const asked = latest(facts, 'asked');
  if (!asked || isEnded(facts)) return undefined;
  const answer = customerAnswer(facts);
  const taken = lastEver(facts, 'escalation', 'returned', 'confirmation', 'roundBegun');
  const over = Math.max(answer ? facts.indexOf(answer) : -1, taken, lastAnswer(facts, ANSWERS[asked.value.about ?? 'question']));
  return facts.indexOf(asked) > over ? asked : undefined;
}

/** An answer of the customer that nobody has dealt with: by a reply, by passing it on, by what it led to. */
export function waitingReply(facts: Facts): Fact<'customerReplied'> | undefined {
  const answer = customerAnswer(facts);
  if (!answer || isEnded(facts)) return undefined;
  const passedOn = standing(facts, 'replyPassedOn').some((f) => f.value.reply === answer.n);
  const dealtWith = lastOf(facts, 'reply', 'asked', 'customerTold', 'call', 'calledBack', 'confirmation', 'resolution', 'quoteAnswer', 'purchaseOrder', 'resolutionTold', 'progress');
  return passedOn || dealtWith > facts.indexOf(answer) ? undefined : answer;
}

/** Solved, or closed for a reason, in this round. */
export const isEnded = (facts: Facts): boolean => has(facts, 'solved') || has(facts, 'closedAs');

/** `others`: the team set the ticket on hold for somebody whom the process does not know. */
export type WaitingFor = 'us' | 'customer' | 'engineering' | 'order' | 'visit' | 'others' | 'nobody';

/** Whom the leading track waits for. A customer's reply that nobody has dealt with is ours. */
export function waitingFor(facts: Facts): WaitingFor {
  if (isEnded(facts)) return 'nobody';
  const lead = leadingKind(facts);
  if (lead !== 'parts' && lead !== 'service' && openEscalation(facts)) return 'engineering';
  // Set on hold after a reply, the ticket waits all the same.
  if (isOnHold(facts)) return 'others';
  if (waitingReply(facts)) return 'us';
  if (openAsk(facts)) return 'customer';
  if (lead === 'parts' && has(facts, 'orderStatus')) return 'order';
  return lead === 'service' && bookedVisit(facts) && !holdOf(facts) ? 'visit' : 'us';
}

/** Some track waits for somebody else than the customer, so his silence closes nothing. */
export const waitsForOthers = (facts: Facts): boolean =>
  openEscalation(facts) !== undefined || (trackOf(facts, 'parts') !== undefined && openOrder(facts) !== undefined) || (bookedVisit(facts) !== undefined && !holdOf(facts)) || owesRga(facts) || isOnHold(facts);

/** Root cause and corrective action stand for the escalation that engineering has now. */
export const hasNewRcca = (facts: Facts): boolean => lastOf(facts, 'rcca') > lastOf(facts, 'escalation');

/** The customer never answered the open question, and the last reminder is over. */
export function gaveUpWaiting(facts: Facts): boolean {
  const asked = openAsk(facts);
  return asked !== undefined && latest(facts, 'ladderExhausted')?.value.asked === asked.n;
}
