import { named } from '../../unknown-name';
import type { Author, Priority, Ticket, TicketState, ZohoSite } from '../state/model';
import { productNamed } from './contracts';
import { supportAddress } from './customer';
import { htmlOf } from './markup';
import { agentActor, systemActor } from './people';
import { sendReply } from './reply';
import { addComment } from './say';
import { stateAfter, type TicketChange } from './state-rules';
import { updateTicket } from './update';

/** What a person does to a ticket in one go, by names instead of ids. */
export interface PersonSave {
  /** Key of an agent, or `system` for the desk's own automation. */
  readonly agent: string;
  readonly note?: string | undefined;
  readonly public?: string | undefined;
  readonly status?: string | undefined;
  readonly assignee?: string | null | undefined;
  readonly fields?: Readonly<Record<string, string | number | boolean | null>> | undefined;
  readonly priority?: Priority | undefined;
  readonly product?: string | undefined;
}

function agentId(site: ZohoSite, key: string): string {
  const { agents } = site.catalog;
  const agent = agents.find((each) => each.key === key);
  return named(agent, 'agent', key, [...agents.map((each) => each.key), 'system']).id;
}

function authorOf(site: ZohoSite, key: string): Author {
  if (key === 'system') return { actor: systemActor(site), source: 'AUTOMATION' };
  const id = agentId(site, key);
  const agent = site.catalog.agents.find((each) => each.id === id);
  return { actor: agent ? agentActor(agent) : systemActor(site), source: 'WEB' };
}

function fieldsOf(site: ZohoSite, values: NonNullable<PersonSave['fields']>): TicketState['cf'] {
  const { fields } = site.catalog;
  const labels = fields.map(({ label }) => label);
  const entries = Object.entries(values).map(([label, value]) => {
    const field = fields.find((each) => each.label === label);
    return [named(field, 'field', label, labels).apiName, value === null ? null : String(value)] as const;
  });
  return Object.fromEntries(entries);
}

function changeOf(site: ZohoSite, save: PersonSave): TicketChange {
  const { status, assignee, fields, priority, product } = save;
  const names = site.catalog.statuses.map((each) => each.name);
  return {
    ...(status === undefined ? {} : { status: named(names.find((each) => each === status), 'status', status, names) }),
    ...(assignee === undefined ? {} : { assigneeId: assignee === null ? null : agentId(site, assignee) }),
    ...(fields === undefined ? {} : { cf: fieldsOf(site, fields) }),
    ...(priority === undefined ? {} : { priority }),
    ...(product === undefined ? {} : { productId: productNamed(site, product).id }),
  };
}

/**
 * What the desk writes when a person does this: first what is said, then one save of all that is set.
 * @returns whether anything was different.
 * @throws UnknownName, or ZohoRefusal with Zoho's own answer; nothing is changed then.
 */
export function personSaves(site: ZohoSite, ticket: Ticket, save: PersonSave): boolean {
  const author = authorOf(site, save.agent);
  const change = changeOf(site, save);
  stateAfter(site, ticket.state, change);
  if (save.public !== undefined) sendReply(site, ticket, author, { from: supportAddress(site), content: htmlOf(save.public), contentType: 'text/html' });
  if (save.note !== undefined) addComment(site, ticket, author, { content: htmlOf(save.note), contentType: 'html', isPublic: false });
  const changed = updateTicket(site, ticket, author, change);
  return changed || save.public !== undefined || save.note !== undefined;
}
