import type { Case } from '../actions/case';
import { nameOf, personOf, rolesOf } from '../actions/case';
import { amcOf } from '../facts/amc';
import { fact } from '../facts/fact';
import { has, latest } from '../facts/fact-book';
import { l1Of } from '../facts/l1-readings';
import { isEnded, priorityOf } from '../facts/readings';
import type { Json } from '../json';
import { l1DeskLook } from '../process/l1/desk-look';
import type { DeskSave, DeskTicket } from './desk';
import { AMC_FIELDS, assignedStatus, L1_FIELDS } from './l1-vocabulary';
import type { Meaning } from './meaning';
import type { Held } from './violation';
import { processPriority } from './vocabulary';

/** What was set in the desk: the lead's review, contacts, contract, outcome, assignee. */
export function l1FieldActs(save: DeskSave, theCase: Case, before: DeskTicket): readonly Meaning[] {
  return [
    ...requesterActs(save, theCase),
    ...amcActs(save, theCase, before),
    ...contactActs(save, theCase, before),
    ...reviewActs(save, theCase),
    ...assigneeActs(save, theCase, before),
    ...outcomeActs(save, theCase, before),
  ];
}

/** What was typed into a field and says something else than the facts do. */
function typed(title: string, { changes }: DeskSave, theCase: Case): string | undefined {
  const text = changes.fields?.[title]?.trim();
  return text && text !== l1DeskLook.fields(theCase)[title] ? text : undefined;
}

const heldField = (title: string, { changes }: DeskSave, before: DeskTicket): Held => ({
  fields: { [title]: { value: changes.fields?.[title] ?? '', before: before.fields[title] ?? null } },
});

const act = (name: string, data: { readonly [key: string]: Json }, held?: Held): Meaning => ({ act: { name, data, ...(held ? { held } : {}) } });

function requesterActs(save: DeskSave, theCase: Case): readonly Meaning[] {
  const name = typed(L1_FIELDS.requestedBy, save, theCase);
  return name === undefined ? [] : [{ facts: [fact('onBehalfOf', { name })], event: 'onBehalfOf' }];
}

function amcActs(save: DeskSave, theCase: Case, before: DeskTicket): readonly Meaning[] {
  const status = typed(AMC_FIELDS.status, save, theCase);
  const evidence = typed(AMC_FIELDS.evidence, save, theCase);
  const renews = status !== undefined && /^renewed$/i.test(status) && amcOf(theCase.facts) === 'expired';
  return [
    ...(status === undefined ? [] : [renews ? act('recordRenewal', {}, heldField(AMC_FIELDS.status, save, before)) : act('validateAmc', { status }, heldField(AMC_FIELDS.status, save, before))]),
    ...(evidence === undefined ? [] : [act('approveException', waysAndWords(evidence), heldField(AMC_FIELDS.evidence, save, before))]),
  ];
}

/** "Teams: Priya says go on": how, and what was said. */
function waysAndWords(text: string): { readonly how: string; readonly words?: string } {
  const [, how = text, words] = /^([^:]+):\s*(\S[\s\S]*)$/.exec(text) ?? [];
  return { how: how.trim(), ...(words === undefined ? {} : { words }) };
}

/** The contact that comes next: the old flow knows three of them. */
function contactActs(save: DeskSave, theCase: Case, before: DeskTicket): readonly Meaning[] {
  const text = typed(L1_FIELDS.leadContact, save, theCase);
  if (text === undefined) return [];
  const { how, words } = waysAndWords(text);
  const name = nextContact(theCase);
  if (name === undefined) return [];
  return [act(name, { how, ...(words === undefined ? {} : name === 'contactLead' ? { added: words } : { words }) }, heldField(L1_FIELDS.leadContact, save, before))];
}

function nextContact({ facts, settings }: Case): string | undefined {
  if (settings.process !== 'amc-desk') return has(facts, 'leadContacted') ? undefined : 'contactLead';
  if (amcOf(facts) !== 'expired' && !has(facts, 'activityConfirmed')) return 'confirmActivity';
  if (!has(facts, 'leadCoordinated')) return 'coordinateWithLead';
  return has(facts, 'detailsShared') ? undefined : 'shareDetails';
}

/** The review counts once it is whole; a completeness that names what is missing sends the ticket back. */
function reviewActs(save: DeskSave, theCase: Case): readonly Meaning[] {
  const { facts, ticket, settings } = theCase;
  const isLead = save.author.key !== undefined && rolesOf({ key: save.author.key, door: 'desk' }, settings).includes('teamLead');
  const titles = [L1_FIELDS.impact, L1_FIELDS.scope, L1_FIELDS.completeness];
  const touched = titles.some((title) => typed(title, save, theCase) !== undefined);
  const reviewed = latest(facts, 'leadReview')?.value;
  const { priority } = ticket;
  const isOtherPriority = save.changes.priority !== undefined && priority !== null && processPriority(priority) !== priorityOf(facts);
  if (!touched) return isOtherPriority && reviewed ? [act('setPriority', { priority: processPriority(priority), reason: 'changed in the desk' })] : isOtherPriority && isLead ? whole(theCase) : [];
  const missing = /^(?:in|not )complete[:,.]?\s*([\s\S]*)$/i.exec(ticket.fields[L1_FIELDS.completeness] ?? '');
  if (missing) return typed(L1_FIELDS.completeness, save, theCase) === undefined ? [] : [act('returnForCompletion', { missing: missing[1] || 'see the ticket' })];
  return whole(theCase);
}

function whole({ ticket }: Case): readonly Meaning[] {
  const [impact, scope, completeness] = [ticket.fields[L1_FIELDS.impact], ticket.fields[L1_FIELDS.scope], ticket.fields[L1_FIELDS.completeness]];
  if (!impact || !scope || !completeness || !ticket.priority) return [];
  return [act('reviewTicket', { priority: processPriority(ticket.priority), impact, scope, completeness })];
}

/** Only the lead assigns, and only an L1 engineer; until then anybody may hold the ticket. */
function assigneeActs(save: DeskSave, theCase: Case, before: DeskTicket): readonly Meaning[] {
  const { facts, settings } = theCase;
  const to = save.changes.assignee;
  if (!to || to === l1Of(facts) || to === before.assignee || isEnded(facts)) return [];
  const isEngineer = personOf(to, settings)?.roles.includes('l1') ?? false;
  if (!isEngineer && l1Of(facts) === undefined) return [];
  const status = save.changes.status?.to === assignedStatus(settings.process) ? { status: save.changes.status.to } : {};
  const why = isEngineer ? {} : { why: `${nameOf(to, settings)} is no L1 engineer.` };
  return [act('assignL1', { to, reason: 'assigned in the desk' }, { assignee: to, ...(before.assignee === null ? {} : { assigneeBefore: before.assignee }), ...status, ...why })];
}

function outcomeActs(save: DeskSave, theCase: Case, before: DeskTicket): readonly Meaning[] {
  const outcome = typed(L1_FIELDS.outcome, save, theCase);
  return outcome === undefined || isEnded(theCase.facts) ? [] : [act('recordOutcome', { outcome }, heldField(L1_FIELDS.outcome, save, before))];
}
