import { now } from './clock';
import { keepHead, keepUser } from './keep';
import { SYSTEM_USER_ID, type Site, type User } from './model';

export type PersonKind = 'agent' | 'customer' | 'service' | 'system';

export const userByEmail = (site: Site, email: string): User | undefined => {
  const id = site.userIdsByEmail.get(email.trim().toLowerCase());
  return id === undefined ? undefined : site.users.get(id);
};

export function indexUser(site: Site, user: User): void {
  site.users.set(user.id, user);
  if (user.email !== null) site.userIdsByEmail.set(user.email.toLowerCase(), user.id);
}

export function addUser(site: Site, user: User): User {
  indexUser(site, user);
  keepUser(site, user);
  return user;
}

export function customerByEmail(site: Site, email: string, name?: string): User {
  const known = userByEmail(site, email);
  if (known) return known;
  const at = now(site);
  const user = addUser(site, {
    id: site.head.nextId++,
    name: name ?? email.split('@')[0] ?? email,
    email: email.trim(),
    externalId: null,
    role: 'end-user',
    createdAt: at,
    updatedAt: at,
  });
  keepHead(site);
  return user;
}

export const agentByKey = (site: Site, key: string): User | undefined => {
  const agent = site.catalog.agents.find((each) => each.key === key);
  return agent && site.users.get(agent.id);
};

export const serviceUser = (site: Site): User | undefined => {
  const agent = site.catalog.agents.find((each) => each.role === 'service');
  return agent && site.users.get(agent.id);
};

export function kindOf(site: Site, userId: number): PersonKind {
  if (userId === SYSTEM_USER_ID) return 'system';
  const user = site.users.get(userId);
  if (user?.service) return 'service';
  return user?.role === 'end-user' ? 'customer' : 'agent';
}

export const isStaff = (user: User | undefined): user is User => user !== undefined && user.role !== 'end-user';

export const inGroup = (site: Site, userId: number, groupId: number): boolean =>
  site.catalog.memberships.some((each) => each.userId === userId && each.groupId === groupId);

/** The group that Zendesk chooses when an agent is assigned without one. */
export const firstGroupOf = (site: Site, userId: number): number | null => site.catalog.memberships.find((each) => each.userId === userId)?.groupId ?? null;
