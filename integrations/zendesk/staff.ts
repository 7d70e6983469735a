import type { DeskAuthor } from '../../domain/desk-events/desk';
import { sameName, type DeskUser, type Roster, type SiteNames } from './names';

/** Who stands behind a user id of the account, in the words of the roster. */
export interface Staff {
  /** Anybody the account knows, customers too. */
  user(userId: string): DeskUser | undefined;
  author(userId: string): DeskAuthor;
  /** Roster key, or `unknown:<name>`. */
  keyOf(userId: string): string;
  /** The agent behind a roster key; undefined where the roster or the account does not have them. */
  agentOf(key: string): DeskUser | undefined;
}

/** The author of what the desk does by itself. */
export const SYSTEM_USER = '-1';

/**
 * Somebody of the roster without a seat is an end user to Zendesk, and a colleague to the process: their mail is no answer
 * of the customer. On a ticket of their own, where they are its requester, they are the customer all the same.
 */
export function createStaff(names: SiteNames, roster: Roster, users: ReadonlyMap<string, DeskUser>, requesterId?: string): Staff {
  const user = (id: string): DeskUser | undefined => names.agents.find((agent) => agent.id === id) ?? users.get(id);
  const rosterKey = (id: string): string | undefined => {
    const email = user(id)?.email ?? '';
    return Object.entries(roster).find(([, person]) => sameName(person.email, email))?.[0];
  };
  const nameOf = (id: string): string => user(id)?.name ?? id;

  const agent = (id: string, administrator: boolean): DeskAuthor => {
    const key = rosterKey(id);
    return { kind: 'agent', name: nameOf(id), ...(key === undefined ? {} : { key }), ...(administrator ? { administrator } : {}) };
  };
  return {
    user,
    author(id) {
      if (id === names.self) return { kind: 'self', name: nameOf(id) };
      if (id === SYSTEM_USER) return { kind: 'system', name: 'Zendesk' };
      const role = user(id)?.role ?? 'end-user';
      const isCustomer = role === 'end-user' && (id === requesterId || rosterKey(id) === undefined);
      return isCustomer ? { kind: 'customer', name: nameOf(id) } : agent(id, role === 'admin');
    },
    keyOf: (id) => rosterKey(id) ?? `unknown:${nameOf(id)}`,
    agentOf(key) {
      const email = roster[key]?.email;
      return email === undefined ? undefined : names.agents.find((each) => sameName(each.email, email));
    },
  };
}
