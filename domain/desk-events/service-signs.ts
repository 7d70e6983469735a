import * as v from 'valibot';
import type { Case } from '../actions/case';
import { personOf } from '../actions/case';
import { readHeadedNote } from '../actions/headed-note';
import { billable } from '../actions/service-data';
import { fact } from '../facts/fact';
import { has, latest, standing } from '../facts/fact-book';
import type { FactName } from '../facts/values';
import { serviceFields } from '../process/bestpack/service-fields';
import type { DeskSave, DeskTicket } from './desk';
import type { Meaning } from './meaning';
import { visitActs } from './visit-signs';
import { SERVICE_FIELDS } from './vocabulary';

const { project, serviceCallNumber, billing, purchaseOrder, tripReport, invoice } = SERVICE_FIELDS;

/** Fields that stand for one fact each, with the act that records it. */
const EVIDENCE: readonly { readonly title: string; readonly name: FactName; readonly action: string; readonly key: string }[] = [
  { title: project, name: 'project', action: 'recordProject', key: 'number' },
  { title: serviceCallNumber, name: 'serviceCallNumber', action: 'recordServiceCallNumber', key: 'number' },
  { title: purchaseOrder, name: 'purchaseOrder', action: 'recordPo', key: 'number' },
  { title: tripReport, name: 'tripReport', action: 'submitTripReport', key: 'text' },
  { title: invoice, name: 'invoice', action: 'recordInvoice', key: 'number' },
];

/** What an agent sets in the service fields, and what the manager writes: acts where they say something new. */
export const serviceActs: (save: DeskSave, theCase: Case, before: DeskTicket) => readonly Meaning[] = (save, theCase) => {
  const shown = serviceFields(theCase);
  const set = Object.fromEntries(Object.entries(save.changes.fields ?? {}).filter(([title, value]) => title in shown && (value ?? '') !== shown[title]));
  const evidence = (rows: typeof EVIDENCE): readonly Meaning[] => rows.flatMap((row) => (set[row.title] === undefined ? [] : evidenceActs(row, set[row.title] ?? '', shown, theCase)));
  const isBefore = ({ title }: (typeof EVIDENCE)[number]): boolean => title === project || title === serviceCallNumber;
  // In the order of the map, whatever a save brings together: what is billed needs its project.
  return [
    ...evidence(EVIDENCE.filter(isBefore)),
    ...billingActs(save, set[billing], shown, theCase),
    ...evidence(EVIDENCE.filter((row) => row.name === 'purchaseOrder')),
    ...visitActs(save, set, shown, theCase),
    ...evidence(EVIDENCE.filter((row) => !isBefore(row) && row.name !== 'purchaseOrder')),
  ];
};

type Shown = Readonly<Record<string, string>>;

const heldField = (title: string, value: string, shown: Shown) => ({ fields: { [title]: { value, before: shown[title] || null } } });

/** An emptied field takes back all that was recorded under it, so that an earlier value does not come up again. */
function evidenceActs({ title, name, action, key }: (typeof EVIDENCE)[number], value: string, shown: Shown, { facts }: Case): readonly Meaning[] {
  if (value !== '') return [{ act: { name: action, data: { [key]: value }, held: heldField(title, value, shown) } }];
  return standing(facts, name).map(() => ({ act: { name: 'withdraw', data: { fact: name, reason: 'cleared in the desk' } } }));
}

const isManager = ({ author }: DeskSave, { settings }: Case): boolean =>
  author.key !== undefined && (author.key === settings.owner || (personOf(author.key, settings)?.roles.includes('engineeringManager') ?? false));

function billingActs(save: DeskSave, value: string | null | undefined, shown: Shown, theCase: Case): readonly Meaning[] {
  const words = isManager(save, theCase) ? approvalNote(save) : undefined;
  if (value === undefined) return words === undefined ? [] : [{ act: { name: 'approveBilling', data: words } }];
  if (value === null || value === '') return standing(theCase.facts, 'billing').map(() => ({ act: { name: 'withdraw', data: { fact: 'billing', reason: 'cleared in the desk' } } }));
  const held = heldField(billing, value, shown);
  if (!isManager(save, theCase)) return [{ act: { name: 'proposeBilling', data: { billable: value }, held } }];
  return [...ownProposal(value, theCase), { act: { name: 'approveBilling', data: { ...words, billable: value }, held } }];
}

/** What the manager sets herself she need not be proposed; a project has to stand all the same. */
function ownProposal(value: string, { facts }: Case): readonly Meaning[] {
  const read = v.safeParse(billable, value);
  if (!read.success || !has(facts, 'project') || latest(facts, 'billing')?.value.billable === read.output) return [];
  return [{ facts: [fact('billing', { billable: read.output })], event: 'proposeBilling' }];
}

/** The manager's note under the heading "Billing approved", with her words if there are any. */
function approvalNote({ comment }: DeskSave): { readonly words?: string } | undefined {
  if (!comment || comment.public) return undefined;
  return readHeadedNote(comment.text, { words: ['Billing approved'] }) ?? (/^[#*_ \t]*billing approved[*_ \t:.]*$/im.test(comment.text) ? {} : undefined);
}
