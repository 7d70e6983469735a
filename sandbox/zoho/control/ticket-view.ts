import { INTENT_FIELD, isService } from '../desk/intent';
import { textOfHtml } from '../../html-text';
import { fullName } from '../desk/people';
import { statusTypeOf } from '../desk/state-rules';
import type { Actor, Comment, Thread, Ticket, ZohoSite } from '../state/model';

type PersonKind = 'agent' | 'customer' | 'service' | 'system';

interface CommentView {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly public: boolean;
  readonly text: string;
  readonly author: { readonly kind: PersonKind; readonly key?: string; readonly name: string; readonly email: string | null };
  readonly intent?: string;
}

function kindOf(site: ZohoSite, actor: Actor): PersonKind {
  if (actor.type === 'SYSTEM') return 'system';
  if (actor.type === 'END_USER') return 'customer';
  return isService(site, actor) ? 'service' : 'agent';
}

export const keyOf = (site: ZohoSite, agentId: string | null): string | null => site.catalog.agents.find(({ id }) => id === agentId)?.key ?? agentId;

function commentView(site: ZohoSite, said: Thread | Comment): CommentView {
  const { id, at, author, content, intent } = said;
  const isHtml = said.contentType === 'html' || said.contentType === 'text/html';
  const agent = site.catalog.agents.find((each) => each.id === author.id);
  return {
    id,
    at,
    public: said.kind === 'thread' || said.isPublic,
    text: isHtml ? textOfHtml(content) : content,
    author: { kind: kindOf(site, author), ...(agent ? { key: agent.key } : {}), name: author.name, email: author.email },
    ...(intent === undefined ? {} : { intent }),
  };
}

/** Custom fields by label, as people see them: what stands in no layout is left out. */
export function fieldsByLabel(site: ZohoSite, { state }: Ticket): Readonly<Record<string, string | boolean | null>> {
  const visible = site.catalog.fields.filter(({ label }) => label !== INTENT_FIELD);
  return Object.fromEntries(
    visible.map(({ label, apiName, type }) => {
      const value = state.cf[apiName] ?? null;
      return [label, type === 'Boolean' ? value === 'true' : value];
    }),
  );
}

/** The ticket by names instead of ids, with the keys that a Zendesk ticket has; what Zoho lacks is empty. */
export function ticketView(site: ZohoSite, ticket: Ticket) {
  const { state } = ticket;
  const contact = site.contacts.get(ticket.contactId);
  return {
    id: ticket.id,
    number: ticket.number,
    subject: state.subject,
    status: state.status,
    category: statusTypeOf(site, state.status),
    priority: state.priority,
    assignee: keyOf(site, state.assigneeId),
    group: null,
    followers: [],
    tags: [],
    fields: fieldsByLabel(site, ticket),
    product: state.productId === null ? null : (site.products.get(state.productId)?.name ?? null),
    requester: { email: contact?.email ?? null, name: contact ? fullName(contact) : '' },
    form: null,
    channel: ticket.channel,
    deleted: ticket.deleted,
    mergedInto: ticket.mergedInto,
    createdAt: ticket.createdAt,
    comments: ticket.said.map((said) => commentView(site, said)),
    audits: [],
    serviceWrites: ticket.serviceWrites,
  };
}
