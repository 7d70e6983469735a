import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCalendar } from '../../domain/calendar';
import { fact } from '../../domain/facts/fact';
import type { Fact, NewFact } from '../../domain/facts/fact';
import type { LoggedRequest } from '../../domain/requests/log-request';
import type { RequestCase } from '../../domain/requests/request-case';
import { receivedFacts } from '../../domain/requests/request-facts';
import { readPolicy } from '../../runtime/policy';
import { instant, MINUTE } from './bestpack';

const FILE = join(__dirname, '../../policies/amc-desk.yaml');

export const AMC_POLICY = readPolicy(readFileSync(FILE, 'utf8'), FILE);

/** Monday 9 March 2026, 10:00 in Kolkata. */
export const MONDAY_IN_KOLKATA = instant('2026-03-09T10:00:00+05:30');

/** A call that the associate took. */
export const PHONED: LoggedRequest = {
  channel: 'phone',
  requester: { name: 'Pat', email: 'pat@acme.example' },
  subject: 'Compressor stops',
  body: 'The compressor stops after ten minutes',
  receivedAt: MONDAY_IN_KOLKATA - 20 * MINUTE,
  loggedBy: 'associate',
};

export const TOKEN = 'SW-ABCD2345';

/** The facts as they are recorded one after the other, each a millisecond after the one before unless an instant is given. */
export function recorded(facts: readonly (NewFact & { readonly at?: number; readonly by?: string })[]): readonly Fact[] {
  return facts.map(({ at, by = 'associate', ...added }, i) => ({
    ...added,
    n: facts.slice(0, i).filter(({ name }) => name === added.name).length + 1,
    at: at ?? MONDAY_IN_KOLKATA + i,
    by,
    door: 'api',
    round: 1,
    triage: 0,
  }));
}

export const asked = (at: number, to = 'pat@acme.example') => ({ ...fact('confirmationAsked', { to }), at });

/** A request of `amc-desk` that came by telephone. */
export function aRequest({ facts = [], ...changes }: { readonly facts?: Parameters<typeof recorded>[0] } & Partial<Omit<RequestCase, 'facts'>> = {}): RequestCase {
  const request = changes.request ?? PHONED;
  return {
    request,
    settings: AMC_POLICY.settings,
    calendar: compileCalendar(AMC_POLICY.settings.calendar),
    now: MONDAY_IN_KOLKATA,
    receipts: {},
    ...changes,
    facts: recorded([...receivedFacts(request), ...facts]),
  };
}
