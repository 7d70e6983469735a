import type { Case } from '../../actions/case';
import { escalationWindow } from '../../deadlines/window';
import { ESCALATED_TAG, FORM, STATUS, WINDOW_TAG } from '../../desk-events/vocabulary';
import { has, latest } from '../../facts/fact-book';
import { followerOf } from '../../facts/follower';
import { assigneeOf, isEnded, openEscalation, waitingFor } from '../../facts/readings';
import { leadingKind } from '../../facts/tracks';
import type { DeskLook } from '../process';
import { fieldsOf } from './fields';

function statusOf({ facts, ticket }: Case): string {
  switch (waitingFor(facts)) {
    case 'nobody':
      return STATUS.solved;
    case 'engineering':
      return STATUS.engineering;
    case 'customer':
      return STATUS.customer;
    case 'order':
      return latest(facts, 'orderStatus')?.value.status ?? STATUS.open;
    case 'us':
    case 'visit':
    case 'others':
      // A ticket that left New cannot return there, and New means that nobody has taken it yet.
      return ticket.status === STATUS.new && !has(facts, 'assignment') ? STATUS.new : STATUS.open;
  }
}

/** The desk cannot solve a ticket that nobody has, so one that ends without an assignee gets the triager. */
function peopleOf({ facts, settings }: Case): { readonly assignee: string; readonly group: string } | undefined {
  const worker = assigneeOf(facts) ?? (isEnded(facts) ? settings.triager : undefined);
  const who = waitingFor(facts) === 'engineering' ? settings.owner : worker;
  const group = who === undefined ? undefined : settings.people[who]?.group;
  return who !== undefined && group !== undefined ? { assignee: who, group } : undefined;
}

const tagsDue = (theCase: Case): readonly string[] => [
  ...(openEscalation(theCase.facts) && !isEnded(theCase.facts) ? [ESCALATED_TAG] : []),
  ...(escalationWindow(theCase).state === 'missed' ? [WINDOW_TAG] : []),
];

/** The expert on the machine follows the ticket; who else follows it is the team's own business. */
function followersOf({ facts, ticket, settings }: Case): readonly string[] {
  const follower = followerOf(facts);
  if (!latest(facts, 'assignment') || isEnded(facts)) return ticket.followers;
  const others = ticket.followers.filter((key) => !settings.people[key]?.roles.includes('bpxFollower'));
  return follower === undefined ? others : [...others, follower];
}

function formOf({ facts }: Case): string | undefined {
  const lead = leadingKind(facts);
  return lead === undefined ? undefined : FORM[lead];
}

export const deskLook: DeskLook = {
  status: statusOf,
  people: peopleOf,
  fields: fieldsOf,
  tags: { ours: [ESCALATED_TAG, WINDOW_TAG], due: tagsDue },
  followers: followersOf,
  form: formOf,
};
