import { compileCalendar } from '../calendar';
import type { Facts } from './fact-book';
import { has, latest } from './fact-book';
import type { FactName } from './values';
import type { AmcStatus } from './words';

/** A support contract; days are calendar days, both included. */
interface Contract {
  readonly name: string;
  readonly product?: string;
  readonly start: string;
  readonly end: string;
}

/** What is known of a customer's contracts; no account: nobody knows whose customer it is. */
interface Contracts {
  readonly account?: string;
  readonly zone?: string;
  readonly product?: string;
  readonly contracts: readonly Contract[];
}

type Finding = { readonly status: Exclude<AmcStatus, 'renewed'>; readonly why: string };

/**
 * Whether maintenance is covered today, by the calendar of the account's zone. One valid contract that covers the product
 * is enough; only contracts that are all over mean that it expired. Whatever cannot be told is `unknown`, for a person.
 */
export function judgeContracts({ account, zone, contracts, ...known }: Contracts, product: string | undefined, at: number, ourZone: string): Finding {
  const wanted = product ?? known.product;
  if (account === undefined) return { status: 'unknown', why: 'the customer belongs to no account' };
  if (contracts.length === 0) return { status: 'unknown', why: `${account} has no contract` };
  const covering = contracts.filter((contract) => wanted === undefined || contract.product === undefined || isSame(contract.product, wanted));
  if (covering.length === 0) return { status: 'unknown', why: `no contract of ${account} names ${wanted ?? ''}` };
  const today = dayIn(zone ?? ourZone, at) ?? dayIn(ourZone, at) ?? '';
  const valid = covering.find(({ start, end }) => start <= today && today <= end);
  if (valid) return { status: 'active', why: `${valid.name}: ${valid.start} to ${valid.end}` };
  const newest = covering.toSorted((a, b) => a.end.localeCompare(b.end)).at(-1);
  const begins = covering.find(({ start }) => start > today);
  if (begins) return { status: 'unknown', why: `${begins.name} begins on ${begins.start}` };
  return { status: 'expired', why: `${newest?.name ?? ''} ended on ${newest?.end ?? ''}` };
}

const isSame = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The date in a zone; undefined where there is no such zone. */
function dayIn(timeZone: string, at: number): string | undefined {
  try {
    return compileCalendar({ timeZone, hours: { mon: [['00:00', '24:00']] } }).wallTime(at).date;
  } catch {
    return undefined;
  }
}

export const amcOf = (facts: Facts): AmcStatus | undefined => latest(facts, 'amc')?.value.status;

export const isCovered = (facts: Facts): boolean => ['active', 'renewed'].includes(amcOf(facts) ?? '');

/** What is missing before support may go on: a contract that the lead confirms the activity on, or management's exception. */
export function missingOnAmcPath(facts: Facts): readonly FactName[] {
  if (isCovered(facts)) return has(facts, 'activityConfirmed') ? [] : ['activityConfirmed'];
  if (amcOf(facts) === 'expired') return has(facts, 'amcException') ? [] : ['amcException'];
  return ['amc'];
}
