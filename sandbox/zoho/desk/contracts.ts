import { keepAccount, keepContract, keepProduct, newId } from '../state/keep';
import type { Contract, Product } from '../state/customers';
import type { ZohoSite } from '../state/model';
import { accountNamed, addAccount } from './people';

const FIRST_NUMBER = 1001;

/** The product of that name, made where there is none. */
export function productNamed(site: ZohoSite, name: string): Product {
  const known = [...site.products.values()].find((product) => product.name === name);
  if (known) return known;
  const product = { id: newId(site), name };
  site.products.set(product.id, product);
  keepProduct(site, product);
  return product;
}

interface ContractWish {
  /** The account's name. */
  readonly account: string;
  readonly product?: string | undefined;
  /** `YYYY-MM-DD`, both days included. */
  readonly start: string;
  readonly end: string;
  /** Of the account. */
  readonly zone?: string | undefined;
}

/** Makes the account and the product where they are not known yet. */
export function addContract(site: ZohoSite, { account: name, product, start, end, zone }: ContractWish): Contract {
  const account = accountNamed(site, name) ?? addAccount(site, { name });
  if (zone !== undefined) {
    account.zone = zone;
    keepAccount(site, account);
  }
  const number = `AMC-${FIRST_NUMBER + site.contracts.size}`;
  const productId = product === undefined ? null : productNamed(site, product).id;
  const contract = { id: newId(site), number, name: `${name} ${number}`, accountId: account.id, productId, start, end };
  site.contracts.set(contract.id, contract);
  keepContract(site, contract);
  return contract;
}
