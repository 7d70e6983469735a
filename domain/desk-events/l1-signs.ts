import type { Case } from '../actions/case';
import { rolesOf } from '../actions/case';
import { readHeadedNote } from '../actions/headed-note';
import type { Headings } from '../actions/headed-note';
import { fact } from '../facts/fact';
import { has } from '../facts/fact-book';
import { openReturn } from '../facts/l1-readings';
import { isEnded } from '../facts/readings';
import type { Role } from '../policy/settings';
import { isAutomatic, opensAutomatically } from './automatic';
import type { DeskSave, DeskTicket } from './desk';
import { l1FieldActs } from './l1-fields';
import { l1StatusActs } from './l1-statuses';
import { L1_STATUS } from './l1-vocabulary';
import type { Meaning } from './meaning';
import { isSeatlessMail } from './is-seatless-mail';

/** Reads one save in the desk of a process with L1 engineers; the contract is that of `interpret`. */
export function interpretL1(save: DeskSave, theCase: Case, before: DeskTicket): readonly Meaning[] {
  switch (save.author.kind) {
    case 'self':
      return [];
    case 'customer':
      return save.created ? received(save, theCase) : customerSaid(save, theCase);
    case 'system':
      return [...(save.created ? received(save, theCase) : []), ...l1StatusActs(save, theCase, before).filter(({ act }) => act?.held)];
    case 'agent':
      // Whoever has no seat in the desk writes by mail: neither the customer's answer nor ours.
      if (isSeatlessMail(save, theCase)) return [{ event: 'addNote', facts: [fact('note', { text: save.comment?.text ?? '' })] }];
      return [...(save.created ? received(save, theCase) : []), ...agentSaid(save, theCase), ...l1FieldActs(save, theCase, before), ...l1StatusActs(save, theCase, before)];
  }
}

/** A channel that is not in use is taken in all the same, so that nobody is dropped, and flagged. */
function received(save: DeskSave, theCase: Case): readonly Meaning[] {
  const { ticket, settings } = theCase;
  const isPortal = ['portal', 'web'].includes(ticket.channel.toLowerCase());
  const flagged = isPortal && settings.process !== 'bestpack' && !settings.portalActive ? [fact('flagged', { channel: 'portal' })] : [];
  const facts = [fact('received', { channel: ticket.channel, receivedAt: ticket.createdAt, from: ticket.requester.email, subject: ticket.subject, ...(opensAutomatically(save, theCase) ? { automatic: true } : {}) }), ...flagged];
  return [{ facts, event: 'received' }, ...flagged.map(() => ({ event: 'flagged' }))];
}

function customerSaid({ comment }: DeskSave, theCase: Case): readonly Meaning[] {
  if (!comment) return [];
  const automatic = isAutomatic(comment, theCase);
  const reply: Meaning = { facts: [fact('customerReplied', { text: comment.text, automatic })], event: 'customerReplied' };
  return !automatic && isEnded(theCase.facts) ? [reply, { facts: [fact('roundBegun', { why: 'reopened' })], event: 'reopened' }] : [reply];
}

const SALES: Headings<'words'> = { words: ['Sales consulted', 'Sales'] };
const MANAGER: Headings<'words'> = { words: ['Manager consulted', 'Management', 'Manager'] };

function agentSaid(save: DeskSave, theCase: Case): readonly Meaning[] {
  const { comment } = save;
  // The first public comment is the customer's request, whoever typed it in.
  if (!comment || (save.created && comment.public)) return [];
  return comment.public ? replied(comment.text, theCase) : noted(comment.text, save, theCase);
}

function replied(text: string, { facts, ticket }: Case): readonly Meaning[] {
  const acknowledged = has(facts, 'acknowledged') ? [] : [fact('acknowledged', { how: 'reply' }, { impliedBy: 'reply' })];
  const asks = ticket.status === L1_STATUS.customer;
  return [{ event: 'reply', facts: [...acknowledged, fact('reply', { text })] }, ...(asks ? [{ event: 'askCustomer', facts: [fact('asked', { text })] }] : [])];
}

/** A note may be the act that its author owes: nobody has to leave the desk for it. */
function noted(text: string, { author }: DeskSave, { facts, settings }: Case): readonly Meaning[] {
  const is = (role: Role): boolean => author.key !== undefined && rolesOf({ key: author.key, door: 'desk' }, settings).includes(role);
  const note: Meaning = { event: 'addNote', facts: [fact('note', { text })] };
  if (!is('associate')) return [note];
  const completes = openReturn(facts) ? [{ event: 'completeDetails', facts: [fact('details', { text }, { impliedBy: 'addNote' })] }] : [];
  if (settings.process !== 'amc-desk') return [note, ...completes];
  const logs = has(facts, 'ticketLogged') || !has(facts, 'acknowledged') ? [] : [{ act: { name: 'logTicket', data: { concern: text } } }];
  const sales = readHeadedNote(text, SALES);
  const manager = readHeadedNote(text, MANAGER);
  return [
    note,
    ...completes,
    ...logs,
    ...(sales ? [{ act: { name: 'consultSales', data: { ...sales } } }] : []),
    ...(manager ? [{ act: { name: 'consultManager', data: { ...manager } } }] : []),
  ];
}
