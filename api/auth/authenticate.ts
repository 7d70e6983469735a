import type { Request } from 'express';
import type { SitePolicy } from '../../domain/policy/settings';
import type { SiteDirectory } from '../../runtime/temporal';
import { errors } from '../errors/catalogue';
import type { TokenCheck, TokenIdentity } from './tokens';

/** Who asks: a roster key of the site. */
export type Authenticate = (req: Request, site: string) => Promise<string>;

/** The bearer token's subject must be on the roster of the site that the request is about. */
export const createAuthenticate =
  ({ tokens, directory }: { readonly tokens: TokenCheck; readonly directory: SiteDirectory }): Authenticate =>
  async (req, site) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(req.get('Authorization') ?? '') ?? [];
    if (token === undefined) throw errors.notSignedIn('Send a bearer token: "Authorization: Bearer …".');
    const identity = await tokens.verify(token);
    if (identity.site !== undefined && identity.site !== site) throw errors.notYours(`The token is for the site ${identity.site}, not for ${site}.`);
    const key = rosterKeyOf(identity, await directory.policyOf(site));
    if (key === undefined) throw errors.notYours(`Nobody on the roster of ${site} has this identity; the policy's people lists who is.`);
    return key;
  };

/** By the claim `roster_key`, else by e-mail. */
function rosterKeyOf({ rosterKey, email }: TokenIdentity, { people }: SitePolicy): string | undefined {
  if (rosterKey !== undefined) return Object.hasOwn(people, rosterKey) ? rosterKey : undefined;
  if (email === undefined) return undefined;
  return Object.keys(people).find((key) => people[key]?.email.toLowerCase() === email.toLowerCase());
}
