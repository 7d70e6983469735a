import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountContracts } from '../../contracts/temporal/activities';
import type { RequestMatch } from '../../domain/requests/site-requests';
import type { DeskTicket } from '../../domain/desk-events/desk';
import type { Consult } from '../../domain/effects';
import { fact } from '../../domain/facts/fact';
import { judgeContracts } from '../../domain/facts/amc';
import { l1Settings } from '../../domain/policy/settings';
import type { L1Settings } from '../../domain/policy/settings';
import { processOf } from '../../domain/process/processes';
import { readPolicy } from '../../runtime/policy';
import type { CaseFile } from '../../workflows/ticket/case-file';
import { matched } from '../../workflows/ticket/handover';
import { TICKET } from './a-case';
import { playedTicket } from './a-ticket';
import type { TestTicket } from './a-ticket';
import { instant } from './bestpack';

/** The policy that ships. */
export const policyOf = (name: 'l1-desk' | 'amc-desk') => {
  const file = join(__dirname, `../../policies/${name}.yaml`);
  return readPolicy(readFileSync(file, 'utf8'), file);
};

/** Thursday 5 March 2026, 10:00 in Kolkata. */
export const IN_KOLKATA = instant('2026-03-05T10:00:00+05:30');

export interface L1Options {
  readonly settings?: Partial<L1Settings>;
  readonly desk?: Partial<DeskTicket>;
  /** What the desk knows of the customer's contracts. */
  readonly contracts?: AccountContracts;
  readonly match?: RequestMatch | (() => RequestMatch);
}

/** A customer's mail in Zoho Desk, with the first turn played. */
export function anL1Ticket(name: 'l1-desk' | 'amc-desk', { settings = {}, desk = {}, contracts = { contracts: [] }, match = { kind: 'none' } }: L1Options = {}): TestTicket {
  const policy = policyOf(name);
  const answers = ({ about }: Consult, file: CaseFile, now: number): void => {
    if (about === 'match') matched(file, typeof match === 'function' ? match() : match, now);
    if (about === 'amc') file.record([fact('amc', judgeContracts(contracts, undefined, now, policy.settings.calendar.timeZone))], { key: 'process', door: 'process' }, now);
  };
  const born: DeskTicket = { ...TICKET, number: '101', subject: 'Compressor stops', createdAt: IN_KOLKATA, status: 'Open', ...desk };
  return playedTicket({ process: processOf(policy), policy, settings: { ...l1Settings(policy.settings), ...settings }, born, at: IN_KOLKATA, answers });
}

export const ACTIVE: AccountContracts = { account: 'Acme', contracts: [{ name: 'C-1', start: '2026-01-01', end: '2026-12-31' }] };
export const EXPIRED: AccountContracts = { account: 'Acme', contracts: [{ name: 'C-1', start: '2025-01-01', end: '2025-12-31' }] };

export const REVIEW = { priority: 'P2', impact: 'One line stands', scope: 'One compressor' } as const;
