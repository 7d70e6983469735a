import { Router } from 'express';
import * as v from 'valibot';
import { ControlError, parsed } from '../../control/answers';
import { text } from '../../control/schemas';
import type { Sites } from '../../state/sites';
import { addContract } from '../desk/contracts';
import { accountNamed, addAccount } from '../desk/people';
import type { Account } from '../state/customers';
import type { ZohoSite } from '../state/model';
import { deskOf } from './desk-of';

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
const zone = v.optional(v.pipe(v.string(), v.check(isZone, 'must be a time zone such as "Asia/Kolkata"')));
const day = v.pipe(v.string(), v.isoDate('must be a day, as YYYY-MM-DD'));

const accountSchema = v.strictObject({ name: text, domains: v.optional(v.array(text)), zone });
const contractSchema = v.strictObject({ account: text, product: v.optional(text), start: day, end: day, zone });

const contractsOf = (site: ZohoSite, account: Account): readonly Record<string, unknown>[] =>
  [...site.contracts.values()]
    .filter(({ accountId }) => accountId === account.id)
    .map(({ name, productId, start, end }) => ({ name, product: productId === null ? null : (site.products.get(productId)?.name ?? null), start, end }));

/** Whose customers there are, and what they have a contract for. */
export function accountRoutes(sites: Sites): Router {
  const router = Router();
  router.get('/:site/accounts', (request, response) => {
    const site = deskOf(sites, request.params.site);
    response.json([...site.accounts.values()].map((account) => ({ ...account, contracts: contractsOf(site, account) })));
  });
  router.post('/:site/accounts', (request, response) => {
    const site = deskOf(sites, request.params.site);
    const wish = parsed(accountSchema, request.body);
    if (accountNamed(site, wish.name)) throw new ControlError(409, `site "${site.name}" has an account "${wish.name}" already`);
    response.status(201).json({ accountId: addAccount(site, wish).id });
  });
  router.post('/:site/contracts', (request, response) => {
    const contract = addContract(deskOf(sites, request.params.site), parsed(contractSchema, request.body));
    response.status(201).json({ contractId: contract.id, accountId: contract.accountId });
  });
  return router;
}
