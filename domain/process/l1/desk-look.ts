import type { Case } from '../../actions/case';
import { AMC_FIELDS, assignedStatus, L1_FIELDS, L1_STATUS } from '../../desk-events/l1-vocabulary';
import { latest } from '../../facts/fact-book';
import type { Fact } from '../../facts/fact';
import type { FactName } from '../../facts/values';
import { l1Of } from '../../facts/l1-readings';
import { waitingFor } from '../../facts/readings';
import type { DeskLook } from '../process';

function statusOf({ facts, settings }: Case): string {
  switch (waitingFor(facts)) {
    case 'nobody':
      return L1_STATUS.closed;
    case 'customer':
      return L1_STATUS.customer;
    case 'others':
      return L1_STATUS.hold;
    default:
      return l1Of(facts) === undefined ? L1_STATUS.open : assignedStatus(settings.process);
  }
}

/** Before an engineer is assigned, whose the ticket is in the desk is the team's own business; one who was taken back has it no longer. */
function peopleOf({ facts, ticket }: Case): { readonly assignee: string | null } | undefined {
  const to = l1Of(facts);
  if (to !== undefined) return { assignee: to };
  const takenBack = (facts.findLast((f) => f.name === 'l1Assignment') as Fact<'l1Assignment'> | undefined)?.value.to;
  return takenBack !== undefined && ticket.assignee === takenBack ? { assignee: null } : undefined;
}

/** What each field shows, and the fact that it stands for. One whose fact was taken back, or is of an earlier round, is emptied; one that no fact ever spoke of is the team's own. */
function fieldsOf({ facts }: Case): Readonly<Record<string, string>> {
  const review = latest(facts, 'leadReview')?.value;
  const shown: readonly (readonly [title: string, of: readonly FactName[], value: string | undefined])[] = [
    [L1_FIELDS.impact, ['leadReview'], review?.impact],
    [L1_FIELDS.scope, ['leadReview'], review?.scope],
    [L1_FIELDS.completeness, ['leadReview'], review?.completeness],
    [L1_FIELDS.leadContact, CONTACTS, leadContact(facts)],
    [L1_FIELDS.requestedBy, ['onBehalfOf'], latest(facts, 'onBehalfOf')?.value.name],
    [L1_FIELDS.outcome, ['outcome'], latest(facts, 'outcome')?.value.outcome],
    [AMC_FIELDS.status, ['amc'], latest(facts, 'amc')?.value.status],
    [AMC_FIELDS.evidence, ['amcException'], latest(facts, 'amcException')?.value.words],
  ];
  return Object.fromEntries(shown.flatMap(([title, of, value]) => (facts.some(({ name }) => of.includes(name)) ? [[title, value ?? '']] : [])));
}

const CONTACTS = ['leadContacted', 'activityConfirmed', 'leadCoordinated', 'detailsShared'] as const;

/** The newest contact with the lead: what it was about, and how. */
function leadContact(facts: Case['facts']): string | undefined {
  const newest = CONTACTS.flatMap((name) => latest(facts, name) ?? []).toSorted((a, b) => facts.indexOf(a) - facts.indexOf(b)).at(-1);
  return newest && `${ABOUT[newest.name]}: ${newest.value.how}`;
}

const ABOUT: Readonly<Record<(typeof CONTACTS)[number], string>> = {
  leadContacted: 'contacted',
  activityConfirmed: 'activity confirmed',
  leadCoordinated: 'coordinated',
  detailsShared: 'details shared',
};

export const l1DeskLook: DeskLook = { status: statusOf, people: peopleOf, fields: fieldsOf };
