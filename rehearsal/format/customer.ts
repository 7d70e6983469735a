import * as v from 'valibot';
import { onto, instant, text } from './shapes';
import type { StepAct } from './scenario';

const answer = v.picklist(['confirm', 'notSolved'], 'must be confirm or notSolved');
const WAYS = ['subject', 'reply', 'autoReply', 'opensLink', 'clicks'] as const;

/** What a customer does: writes, replies, or follows the link of a message. */
export const customer = v.pipe(
  v.strictObject({
    ...onto,
    from: v.optional(text),
    name: v.optional(text),
    subject: v.optional(text),
    body: v.optional(v.string()),
    channel: v.optional(v.picklist(['email', 'phone', 'portal', 'missedCall'], 'must be email, phone, portal or missedCall')),
    receivedAt: v.optional(instant),
    reply: v.optional(text),
    autoReply: v.optional(text),
    opensLink: v.optional(answer),
    clicks: v.optional(answer),
  }),
  v.check(
    (given) => WAYS.filter((way) => given[way] !== undefined).length === 1,
    'a customer does one thing: writes (from, subject, body, channel), reply, autoReply, opensLink or clicks',
  ),
  v.check((given) => given.subject === undefined || given.from !== undefined, 'a customer who writes needs `from`'),
);

export function toCustomerStep({ as, on, ...given }: v.InferOutput<typeof customer>): StepAct {
  const place = { ...(as === undefined ? {} : { as }), ...(on === undefined ? {} : { on }) };
  return { verb: 'customer', act: actOf(given), ...place };
}

function actOf(given: Omit<v.InferOutput<typeof customer>, 'as' | 'on'>): Extract<StepAct, { verb: 'customer' }>['act'] {
  const { from, name, subject, body = '', channel = 'email', receivedAt, reply, autoReply, opensLink, clicks } = given;
  if (subject !== undefined && from !== undefined) {
    return { does: 'writes', from, subject, body: body || subject, channel, ...(name === undefined ? {} : { name }), ...(receivedAt === undefined ? {} : { receivedAt }) };
  }
  const words = reply ?? autoReply;
  if (words !== undefined) {
    return { does: 'replies', text: words, automatic: autoReply !== undefined, ...(from === undefined ? {} : { from }) };
  }
  return clicks === undefined ? { does: 'opensLink', answer: opensLink ?? 'confirm' } : { does: 'clicks', answer: clicks };
}
