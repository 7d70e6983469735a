import type { DeskAuthor } from '../../domain/desk-events/desk';
import { sameName, type Roster, type SiteNames } from './names';
import type { Agent, Entry } from './wire';

/** Who stands behind the people of the account, in the words of the roster. */
export interface Staff {
  /** `email`: the address that the entry's text came from, where it has one. */
  author(actor: Entry['actor'], email: string | undefined): DeskAuthor;
  /** Roster key, or `unknown:<name>`. `name` is what the desk last called an agent that it may no longer list. */
  keyOf(agentId: string, name?: string): string;
  /** The agent behind a roster key; undefined where the roster or the account does not have them. */
  agentOf(key: string): Agent | undefined;
}

const nameOf = ({ name, emailId }: Agent): string => name || emailId;

/**
 * Somebody of the roster without a seat is an end user to Zoho, and a colleague to the process: their mail is no answer
 * of the customer. On a ticket of their own, where they are its contact, they are the customer all the same.
 */
export function createStaff(names: SiteNames, people: Roster, contactId?: string): Staff {
  const agentBehind = (id: string | null): Agent | undefined => names.agents.find((agent) => agent.id === id);
  const rosterKey = (email = ''): string | undefined => Object.entries(people).find(([, person]) => sameName(person.email, email))?.[0];
  const colleague = (name: string, key: string | undefined, administrator: boolean): DeskAuthor => ({
    kind: 'agent', name, ...(key === undefined ? {} : { key }), ...(administrator ? { administrator } : {}),
  });

  return {
    author({ type, id, name }, email) {
      const agent = agentBehind(id);
      if (id !== null && id === names.self) return { kind: 'self', name };
      if (type === 'SYSTEM') return { kind: 'system', name: name || 'Zoho Desk' };
      if (type !== 'END_USER') return colleague(name, rosterKey(agent?.emailId), agent?.rolePermissionType === 'Admin');
      const key = id === contactId ? undefined : rosterKey(email);
      return key === undefined ? { kind: 'customer', name } : colleague(name, key, false);
    },
    keyOf(id, name) {
      const agent = agentBehind(id);
      return rosterKey(agent?.emailId) ?? `unknown:${agent ? nameOf(agent) : (name ?? id)}`;
    },
    agentOf(key) {
      const email = people[key]?.email;
      return email === undefined ? undefined : names.agents.find((each) => sameName(each.emailId, email));
    },
  };
}
