import { now, wholeSecond } from '../state/clock';
import type { Audit, Site, Ticket, TicketState } from '../state/model';
import { kindOf } from '../state/people';
import { createEvents } from './audit-events';
import { cutBody, type NewComment } from './comment';
import { draftState, type TicketChange } from './draft';
import { emptyFields } from './field-values';
import { commentEvent, record, type Receipt } from './record';
import { checkDraft } from './rules';
import { macroReference } from './save';
import { defaultStatus } from './statuses';

interface NewTicket extends Receipt {
  readonly change: TicketChange & { readonly requesterId: number };
  readonly comment: NewComment;
  /** Epoch milliseconds; absent: now. */
  readonly at?: number | undefined;
  readonly followUpOf?: Ticket | undefined;
  readonly macros?: readonly { readonly id: number; readonly title: string }[] | undefined;
}

function blankState(site: Site, requesterId: number): TicketState {
  const status = defaultStatus(site, 'new');
  return {
    subject: '',
    status: 'new',
    customStatusId: status.id,
    priority: null,
    type: null,
    requesterId,
    assigneeId: null,
    groupId: null,
    externalId: null,
    formId: site.catalog.forms[0].id,
    tags: [],
    fields: emptyFields(site),
    followerIds: [],
    emailCcIds: [],
  };
}

const subjectOf = (comment: NewComment): string => comment.body.split('\n')[0]?.slice(0, 100) ?? '';

/** A follow-up keeps the tags and field values of the closed ticket, unless it brings its own. */
function inherited(parent: Ticket | undefined): TicketChange {
  return parent ? { tags: parent.state.tags, fields: parent.state.fields } : {};
}

/** @throws DeskRefusal 422 for what the desk does not allow; no ticket exists then. */
export function createTicket(site: Site, wish: NewTicket): { readonly ticket: Ticket; readonly audit: Audit } {
  const blank = blankState(site, wish.change.requesterId);
  const given = { ...inherited(wish.followUpOf), ...Object.fromEntries(Object.entries(wish.change).filter(([, value]) => value !== undefined)) };
  const state = draftState(site, blank, { subject: subjectOf(wish.comment), ...given });
  checkDraft(site, blank, state, kindOf(site, wish.authorId));
  const at = wish.at ?? now(site);
  const commentsPublic = wish.comment.public ?? true;
  const ticket: Ticket = {
    id: site.head.nextTicketId++,
    createdAt: wholeSecond(at),
    updatedAt: wholeSecond(now(site)),
    generatedAt: 0,
    via: wish.via,
    submitterId: wish.comment.authorId ?? wish.authorId,
    description: cutBody(wish.comment.body),
    commentsPublic,
    deleted: false,
    serviceWrites: 0,
    followUpOf: wish.followUpOf?.id ?? null,
    followUpIds: [],
    state,
    audits: [],
  };
  site.tickets.set(ticket.id, ticket);
  wish.followUpOf?.followUpIds.push(ticket.id);
  const events = [...createEvents(site, state), commentEvent(wish.comment, wish.authorId, commentsPublic), ...(wish.macros ?? []).map(macroReference)];
  return { ticket, audit: record(site, ticket, events, wish, at) };
}
