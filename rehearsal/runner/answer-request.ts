import type { CustomerAct, Onto } from '../format/scenario';
import { nameTicket } from './named';
import type { Stage } from './stage';

type Replies = Extract<CustomerAct, { does: 'replies' }>;

const TOKEN = /\s*\[?\bSW-[A-Z2-7]{8}\b\]?/g;

/**
 * The customer answers the newest mail about a request. It did not go through the desk, so the answer is new to it: the desk opens
 * a ticket, which the token in the subject tells whose it is.
 */
export async function answersRequest(stage: Stage, requestId: string, { text, automatic, from, withoutToken = false }: Replies, onto: Onto): Promise<void> {
  const mail = (await stage.desk.requestMails(requestId)).at(-1);
  if (!mail) throw new Error('no mail about the request has gone out, so there is nothing to answer; the customer may still write');
  const subject = withoutToken ? mail.subject.replace(TOKEN, '') : mail.subject;
  const prefix = automatic ? 'Automatic reply' : 'Re';
  const ticketId = await stage.desk.write({ from: from ?? mail.to[0] ?? '', subject: `${prefix}: ${subject}`, body: text, channel: 'email' });
  nameTicket(stage, onto, ticketId);
}
