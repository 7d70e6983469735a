import * as v from 'valibot';
import { createZendeskApi } from '../../integrations/zendesk/api';
import { User } from '../../integrations/zendesk/wire';
import type { ZendeskConnection } from '../../runtime/config';

export interface OwnActors {
  /** User id of our service identity at the site, if it is known yet; asks for it in the background if not. */
  readonly of: (site: string, connection: ZendeskConnection) => string | undefined;
}

const ASK_AGAIN_MS = 60_000;
const Me = v.looseObject({ user: User });

/** A webhook must not wait for the desk, so whatever is not known yet is simply not known. */
export function createOwnActors(ask: (connection: ZendeskConnection) => Promise<string> = askDesk, now: () => number = Date.now): OwnActors {
  const known = new Map<string, string>();
  const askedAt = new Map<string, number>();
  return {
    of: (site, connection) => {
      const id = known.get(site);
      if (id === undefined && now() - (askedAt.get(site) ?? -Infinity) >= ASK_AGAIN_MS) {
        askedAt.set(site, now());
        ask(connection).then(
          (found) => known.set(site, found),
          () => undefined,
        );
      }
      return id;
    },
  };
}

async function askDesk(connection: ZendeskConnection): Promise<string> {
  const { user } = await createZendeskApi(connection, Date.now).get(Me, ['users', 'me']);
  return user.id;
}
