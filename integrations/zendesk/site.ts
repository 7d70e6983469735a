import * as v from 'valibot';
import { createZendeskApi, type ZendeskApi } from './api';
import type { ZendeskConnection } from './connection';
import { readNames, type DeskUser, type SiteNames } from './names';
import { BESTPACK_REQUIREMENTS } from './requirements';
import { User } from './wire';

/** One account as we know it: its API, and what it calls its things. */
export interface ZendeskSite {
  readonly connection: ZendeskConnection;
  readonly api: ZendeskApi;
  names(): Promise<SiteNames>;
  /** Names read anew because one turned up that we do not know; at most once a minute, else those we have. */
  freshNames(): Promise<SiteNames>;
  /** Users by id, asking only for those not known yet. A user who no longer exists is left out. */
  users(ids: readonly string[]): Promise<ReadonlyMap<string, DeskUser>>;
}

const REFRESH_AFTER_MS = 60_000;
const USERS_KEPT = 1_000;
const Users = v.looseObject({ users: v.array(User) });

function createNames(api: ZendeskApi, now: () => number): Pick<ZendeskSite, 'names' | 'freshNames'> {
  let known: { readonly names: Promise<SiteNames>; readonly at: number } | undefined;
  const read = (): Promise<SiteNames> => {
    const names = readNames(api, BESTPACK_REQUIREMENTS);
    known = { names, at: now() };
    names.catch(() => (known = undefined));
    return names;
  };
  return {
    names: () => known?.names ?? read(),
    freshNames: () => (known && now() - known.at < REFRESH_AFTER_MS ? known.names : read()),
  };
}

function createUsers(api: ZendeskApi): ZendeskSite['users'] {
  const known = new Map<string, DeskUser>();
  return async (ids) => {
    const unknown = [...new Set(ids)].filter((id) => !known.has(id));
    if (unknown.length > 0) {
      const { users } = await api.get(Users, ['users', 'show_many'], [['ids', unknown.join(',')]]);
      if (known.size + users.length > USERS_KEPT) [...known.keys()].filter((id) => !ids.includes(id)).forEach((id) => known.delete(id));
      users.forEach((user) => known.set(user.id, user));
    }
    return known;
  };
}

export function createZendeskSite(connection: ZendeskConnection, now: () => number): ZendeskSite {
  const api = createZendeskApi(connection, now);
  return { connection, api, ...createNames(api, now), users: createUsers(api) };
}
