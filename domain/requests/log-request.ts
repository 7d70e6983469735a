import * as v from 'valibot';
import { refusal } from '../actions/action';
import { instant, words } from '../actions/data';
import type { Refusal } from '../actions/refusal';
import type { Person, Role } from '../policy/settings';
import { badData } from '../actions/bad-data';

/** A request that reached a person before there was a ticket. */
export interface LoggedRequest {
  readonly channel: 'phone' | 'missedCall' | 'email' | 'other';
  readonly requester: { readonly name?: string; readonly email?: string; readonly phone?: string };
  readonly subject: string;
  readonly body: string;
  /** When the customer called or wrote: the acknowledgment is counted from then. */
  readonly receivedAt: number;
  readonly onBehalfOf?: string;
  readonly forwardedBy?: string;
  readonly loggedBy: string;
}

const BY: readonly Role[] = ['supportAdmin', 'customerService', 'engineeringManager', 'associate', 'teamLead', 'internalCustomer'];
const CHANNELS = ['phone', 'missedCall', 'email', 'other'] as const;

const optional = (what: string) => v.optional(words(what));

const data = v.object({
  channel: v.picklist(CHANNELS, `channel must be one of ${CHANNELS.join(', ')}`),
  from: optional('from'),
  name: optional('name'),
  phone: optional('phone'),
  subject: optional('subject'),
  body: optional('body'),
  problem: optional('problem'),
  receivedAt: v.optional(instant),
  onBehalfOf: optional('onBehalfOf'),
  forwardedBy: optional('forwardedBy'),
});

/** The row of the table of actions: it belongs to no ticket, since it makes one. */
export const logRequest = {
  name: 'logRequest',
  label: 'Log a request',
  summary: 'A call, a missed call or a word in passing becomes a ticket, once, with the instant at which it came in.',
  by: BY,
  data,
  needs: [],
  records: ['received', 'onBehalfOf', 'forwardedBy'],
  on: 'requests',
} as const;

/** Judges what somebody wants to log; `now` stands where nobody says when it came in. */
export function judgeRequest(
  input: unknown,
  by: string,
  people: Readonly<Record<string, Person>>,
  now: number,
): { readonly refused: Refusal } | { readonly request: LoggedRequest } {
  const person = Object.hasOwn(people, by) ? people[by] : undefined;
  if (!person?.roles.some((role) => BY.includes(role))) return { refused: refusal('notYourRole', `${logRequest.label} is for ${BY.join(', ')}.`) };
  const parsed = v.safeParse(data, input ?? {});
  if (!parsed.success) return { refused: badData(logRequest, parsed.issues) };
  const { from, phone, receivedAt = now } = parsed.output;
  if (from === undefined && phone === undefined) {
    return { refused: refusal('badData', `${logRequest.label}: who was it?`, [{ fact: 'from', who: 'you', how: 'the e-mail address, or phone' }]) };
  }
  if (receivedAt > now) return { refused: refusal('badData', 'receivedAt lies in the future.', [{ fact: 'receivedAt', who: 'you', how: 'an instant that is past' }]) };
  return { request: { ...requestOf(parsed.output), ...raisers(parsed.output, person), receivedAt, loggedBy: by } };
}

type Data = v.InferOutput<typeof data>;

/** What was asked, and by whom: a ticket needs a subject and a text, whatever was left out. */
function requestOf({ channel, from, name, phone, subject, body, problem }: Data): Pick<LoggedRequest, 'channel' | 'requester' | 'subject' | 'body'> {
  const isCall = channel === 'phone' || channel === 'missedCall';
  const text = body ?? problem ?? (isCall ? `Call from ${from ?? phone ?? ''}` : '');
  return {
    channel,
    requester: { ...(name === undefined ? {} : { name }), ...(from === undefined ? {} : { email: from }), ...(phone === undefined ? {} : { phone }) },
    subject: subject ?? problem ?? (channel === 'missedCall' ? `Missed call from ${name ?? phone ?? from ?? ''}` : text.slice(0, 80)),
    body: text === '' ? (subject ?? 'No text') : text,
  };
}

/** Whoever of the house raises a request does so for a customer, and passes it on. */
function raisers({ onBehalfOf, forwardedBy, name, from, phone }: Data, { name: raiser, roles }: Person): Pick<LoggedRequest, 'onBehalfOf' | 'forwardedBy'> {
  const isInternal = roles.includes('internalCustomer');
  const customer = onBehalfOf ?? (isInternal ? (name ?? from ?? phone) : undefined);
  const forwarder = forwardedBy ?? (isInternal ? raiser : undefined);
  return { ...(customer === undefined ? {} : { onBehalfOf: customer }), ...(forwarder === undefined ? {} : { forwardedBy: forwarder }) };
}
