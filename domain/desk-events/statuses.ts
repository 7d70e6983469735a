import type { Case } from '../actions/case';
import { isEnded, openAsk, openEscalation } from '../facts/readings';
import { lastOf } from '../facts/fact-book';
import { asksForEngineering } from './asks-for-engineering';
import type { DeskSave, DeskTicket } from './desk';
import type { Meaning } from './meaning';
import { ESCALATED_TAG, STATUS } from './vocabulary';

/** What a status, a tag or a macro of an agent asks for. */
export function statusActs(save: DeskSave, theCase: Case, before: DeskTicket): readonly Meaning[] {
  if (asksForEngineering(save)) return openEscalation(theCase.facts) ? [] : [escalateAct(save)];
  const to = save.changes.status?.to;
  if (to === undefined || to === before.status) return [];
  if (isEnded(theCase.facts) && to !== STATUS.solved) return [{ act: { name: 'notSolved', data: { words: `set to ${to} in the desk` } } }];
  if (to === STATUS.solved) return isEnded(theCase.facts) ? [] : [{ act: { name: 'solve', data: {}, held: { status: to } } }];
  if (to === STATUS.customer) return save.comment?.public ? [] : waitingSetAlone(theCase);
  if (to === STATUS.open && openEscalation(theCase.facts)) return [{ act: { name: 'returnToSupport', data: {}, held: { status: to } } }];
  if (to === STATUS.open && openAsk(theCase.facts)) return [{ withdrawsAsk: 'set back to Open in the desk', event: 'askWithdrawn' }];
  return [];
}

/** A macro alone shows nothing that could be taken back: its refusal is answered at once. */
function escalateAct({ changes }: DeskSave): Meaning {
  const status = changes.status?.to === STATUS.engineering ? { status: STATUS.engineering } : {};
  const tag = changes.tagsAdded?.includes(ESCALATED_TAG) ? { tag: ESCALATED_TAG } : {};
  const held = { ...status, ...tag };
  return { act: { name: 'escalate', data: {}, ...(Object.keys(held).length === 0 ? {} : { held }) } };
}

/** Agents save twice: the status belongs to the reply before it, or to the one that the next save brings. */
function waitingSetAlone({ facts }: Case): readonly Meaning[] {
  if (openEscalation(facts)) return [];
  const reply = lastOf(facts, 'reply');
  const answered = Math.max(lastOf(facts, 'customerReplied'), lastOf(facts, 'asked'), lastOf(facts, 'roundBegun'));
  if (reply > answered) {
    const text = (facts[reply]?.value as { text: string }).text;
    return [{ facts: [{ name: 'asked', value: { text }, impliedBy: 'status' }], event: 'askCustomer' }];
  }
  return [{ act: { name: 'askCustomer', data: {}, held: { status: STATUS.customer } } }];
}
