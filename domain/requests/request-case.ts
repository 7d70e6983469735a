import type { Receipt } from '../actions/case';
import type { Calendar } from '../calendar';
import type { Facts } from '../facts/fact-book';
import type { ProcessName, TicketSettings } from '../policy/settings';
import type { LoggedRequest } from './log-request';

/** A request that waits for its confirmation, as the rules see it. */
export interface RequestCase {
  readonly request: LoggedRequest;
  readonly facts: Facts;
  readonly settings: TicketSettings;
  readonly calendar: Calendar;
  readonly now: number;
  /** What became of its mails, by their intent. */
  readonly receipts: Readonly<Record<string, Receipt>>;
}

/** What the first step of `amc-desk` is called: the one before there is a ticket. */
export const CONFIRM_STEP = 'request/confirm';

/** What was said on the phone is confirmed in writing before it is a ticket; everything else is one at once. */
export const needsConfirmation = (process: ProcessName, { channel }: Pick<LoggedRequest, 'channel'>): boolean =>
  process === 'amc-desk' && (channel === 'phone' || channel === 'missedCall');

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;

export const isAddress = (text: string): boolean => ADDRESS.test(text);

/** The customer's address, where it is known: whoever logs a call may have only a number. */
export const addressOf = ({ requester: { email } }: LoggedRequest): string | undefined => (email !== undefined && isAddress(email) ? email : undefined);

/** How the customer is called in mails and lists. */
export const customerOf = ({ requester: { name, email, phone } }: LoggedRequest): string => name ?? email ?? phone ?? '';

/** How lists name a request beside tickets. */
export const nameOfRequest = (requestId: string): string => `request ${requestId}`;
