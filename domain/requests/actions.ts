import * as v from 'valibot';
import { words } from '../actions/data';
import type { Role } from '../policy/settings';
import { isAddress } from './request-case';

/** Who has to do with requests that are no tickets yet. */
const BY: readonly Role[] = ['associate', 'teamLead'];

const address = v.pipe(words('to'), v.check(isAddress, 'to must be an e-mail address'));

/** Sends the question to the customer, anew where they were asked already. */
export const askConfirmation = {
  name: 'askConfirmation',
  label: 'Ask for the confirmation',
  summary: 'Asks the customer by mail to confirm in writing what was said on the phone; asked again, the reminders are counted anew.',
  by: BY,
  data: v.object({ to: v.optional(address) }),
  needs: [],
  records: ['confirmationAsked'],
  on: 'request',
} as const;

export const matchRequest = {
  name: 'matchRequest',
  label: 'Confirm by hand',
  summary: 'The customer confirmed otherwise: a mail of theirs that is there becomes the ticket; without one the ticket is made five minutes later.',
  by: BY,
  data: v.object({ how: v.optional(words('how')), words: v.optional(words('words')) }),
  needs: [],
  records: ['requestConfirmed'],
  on: 'request',
} as const;

export const dropRequest = {
  name: 'dropRequest',
  label: 'Drop the request',
  summary: 'Nobody needs it any more: it becomes no ticket, and the reason is kept.',
  by: BY,
  data: v.object({ reason: words('reason') }),
  needs: [],
  records: ['requestDropped'],
  on: 'request',
} as const;

/** What can be done on a request that waits for its confirmation; rows of the table of actions. */
export const REQUEST_ACTIONS = [askConfirmation, matchRequest, dropRequest] as const;
