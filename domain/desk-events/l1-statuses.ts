import type { Case } from '../actions/case';
import { fact } from '../facts/fact';
import { l1Of, isOnHold } from '../facts/l1-readings';
import { isEnded, openAsk } from '../facts/readings';
import { lastOf } from '../facts/fact-book';
import type { DeskSave, DeskTicket } from './desk';
import { assignedStatus, L1_FIELDS, L1_STATUS } from './l1-vocabulary';
import type { Meaning } from './meaning';

/** What a status that was set in the desk asks for. */
export function l1StatusActs(save: DeskSave, theCase: Case, before: DeskTicket): readonly Meaning[] {
  const { facts, settings } = theCase;
  const to = save.changes.status?.to;
  if (to === undefined || to === before.status) return [];
  if (isEnded(facts)) return to === L1_STATUS.closed ? [] : [{ act: { name: 'notSolved', data: { words: `set to ${to} in the desk` } } }];
  switch (to) {
    case L1_STATUS.closed:
      // The outcome beside it closes the ticket by itself.
      return save.changes.fields?.[L1_FIELDS.outcome] ? [] : [{ act: { name: 'solve', data: {}, held: { status: to } } }];
    case L1_STATUS.customer:
      return waitingSet(theCase);
    case L1_STATUS.hold:
      return [{ facts: [fact('onHold', {})], event: 'onHold' }];
    case assignedStatus(settings.process):
      return [...resumed(theCase), ...assignedAlone(save, theCase)];
    case L1_STATUS.open:
      return [...resumed(theCase), ...(openAsk(facts) ? [{ withdrawsAsk: 'set back to Open in the desk', event: 'askWithdrawn' }] : [])];
    default:
      return [];
  }
}

const resumed = ({ facts }: Case): readonly Meaning[] => (isOnHold(facts) ? [{ facts: [fact('offHold', {})], event: 'offHold' }] : []);

/** The status says that an engineer has the ticket: whoever is its assignee, if the lead says so. */
function assignedAlone({ changes }: DeskSave, { facts, ticket }: Case): readonly Meaning[] {
  if (l1Of(facts) !== undefined || changes.assignee) return [];
  return [{ act: { name: 'assignL1', data: ticket.assignee === null ? {} : { to: ticket.assignee }, held: { status: ticket.status } } }];
}

/** Agents save twice: the status belongs to the reply before it, or to the one that the next save brings. */
function waitingSet({ facts }: Case): readonly Meaning[] {
  const reply = lastOf(facts, 'reply');
  const answered = Math.max(lastOf(facts, 'customerReplied'), lastOf(facts, 'asked'), lastOf(facts, 'roundBegun'));
  if (reply > answered) {
    const text = (facts[reply]?.value as { text: string }).text;
    return [{ facts: [fact('asked', { text }, { impliedBy: 'status' })], event: 'askCustomer' }];
  }
  return [{ act: { name: 'askCustomer', data: {}, held: { status: L1_STATUS.customer } } }];
}
