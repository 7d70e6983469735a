import * as v from 'valibot';
import { refusedOnPage, toRefused } from './refused';
import type { CustomerAct, StepAct } from './scenario';
import { onto, instant, text } from './shapes';

const answer = v.picklist(['confirm', 'notSolved'], 'must be confirm or notSolved');
const quote = v.literal('quote', 'must be quote');
const WAYS = ['subject', 'reply', 'autoReply', 'opensLink', 'clicks', 'accepts', 'declines'] as const;

const fields = v.strictObject({
  ...onto,
  from: v.optional(text),
  name: v.optional(text),
  subject: v.optional(text),
  body: v.optional(v.string()),
  channel: v.optional(v.picklist(['email', 'phone', 'portal', 'missedCall'], 'must be email, phone, portal or missedCall')),
  receivedAt: v.optional(instant),
  reply: v.optional(text),
  autoReply: v.optional(text),
  withoutToken: v.optional(v.boolean('must be true or false')),
  opensLink: v.optional(v.picklist(['confirm', 'notSolved', 'quote'], 'must be confirm, notSolved or quote')),
  clicks: v.optional(answer),
  accepts: v.optional(quote),
  declines: v.optional(quote),
  words: v.optional(text),
  order: v.optional(text),
  refused: v.optional(refusedOnPage),
});
type Given = v.InferOutput<typeof fields>;

const answersQuote = ({ accepts, declines }: Given): boolean => (accepts ?? declines) !== undefined;

/** What a customer does: writes, replies, or follows the link of a message. */
export const customer = v.pipe(
  fields,
  v.check(
    (given) => WAYS.filter((way) => given[way] !== undefined).length === 1,
    'a customer does one thing: writes (from, subject, body, channel), reply, autoReply, opensLink, clicks, accepts or declines',
  ),
  v.check((given) => given.subject === undefined || given.from !== undefined, 'a customer who writes needs `from`'),
  v.check((given) => given.withoutToken === undefined || (given.reply ?? given.autoReply) !== undefined, '`withoutToken` belongs to reply and autoReply'),
  v.check((given) => given.words === undefined || given.clicks !== undefined || answersQuote(given), '`words` belong to clicks, accepts and declines'),
  v.check((given) => (given.order ?? given.refused) === undefined || answersQuote(given), '`order` and `refused` belong to accepts and declines'),
);

export function toCustomerStep({ as, on, ...given }: Given): StepAct {
  const place = { ...(as === undefined ? {} : { as }), ...(on === undefined ? {} : { on }) };
  return { verb: 'customer', act: actOf(given), ...place };
}

function actOf(given: Omit<Given, 'as' | 'on'>): CustomerAct {
  const { from, name, subject, body = '', channel = 'email', receivedAt, reply, autoReply, withoutToken, opensLink, clicks, words } = given;
  if (subject !== undefined && from !== undefined) {
    return { does: 'writes', from, subject, body: body || subject, channel, ...(name === undefined ? {} : { name }), ...(receivedAt === undefined ? {} : { receivedAt }) };
  }
  const said = reply ?? autoReply;
  if (said !== undefined) return { does: 'replies', text: said, automatic: autoReply !== undefined, ...(from === undefined ? {} : { from }), ...(withoutToken === undefined ? {} : { withoutToken }) };
  if (opensLink !== undefined) return { does: 'opensLink', of: opensLink };
  if (clicks !== undefined) return { does: 'clicks', answer: clicks, ...(words === undefined ? {} : { words }) };
  return quoteAnswer(given);
}

function quoteAnswer({ accepts, words, order, refused }: Omit<Given, 'as' | 'on'>): CustomerAct {
  const typed = { ...(words === undefined ? {} : { words }), ...(order === undefined ? {} : { order }) };
  return { does: 'decides', choice: { answer: accepts === undefined ? 'decline' : 'accept', fields: typed }, ...toRefused(refused) };
}
