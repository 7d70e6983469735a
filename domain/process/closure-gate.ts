import type { Case } from '../actions/case';
import type { Missing } from '../actions/refusal';
import { has } from '../facts/fact-book';
import { assigneeOf, gaveUpWaiting, isEnded, openEscalation, owesCustomerWord } from '../facts/readings';

/** What a ticket still misses before it may be solved; nothing where it is solved already. */
export function closureGate(theCase: Case): readonly Missing[] {
  const { facts, settings, ticket } = theCase;
  if (isEnded(facts)) return [];
  const assignee = assigneeOf(facts) ?? settings.triager;
  const missing: Missing[] = [];
  if (!has(facts, 'confirmation') && !gaveUpWaiting(facts)) {
    missing.push({ fact: 'confirmation', who: `customer, ${assignee}`, how: 'the link in the resolution mail, or Customer confirmed' });
  }
  if (openEscalation(facts)) missing.push({ fact: 'returned', who: settings.owner, how: 'Return to support' });
  else if (owesCustomerWord(facts)) missing.push({ fact: 'customerTold', who: assignee, how: 'Tell the customer' });
  for (const field of settings.requiredToClose.filter((title) => !ticket.fields[title])) {
    missing.push({ fact: field, who: assignee, how: 'fill the field in the desk' });
  }
  return missing;
}
