import { DESK_OF_PROCESS } from '../../runtime/config';
import { clickConfirmLink, openConfirmLink } from '../doors/confirm-link';
import { newestLink } from '../doors/newest-link';
import { openPage } from '../doors/web-page';
import type { CustomerAct, Data, Onto } from '../format/scenario';
import { decideStep } from './decide-step';
import { answersRequest } from './answer-request';
import { chosen, chosenTicket, nameTicket } from './named';
import { compare } from './outcome';
import { logRequest } from './request-step';
import type { Stage } from './stage';

type Writes = Extract<CustomerAct, { does: 'writes' }>;
type Replies = Extract<CustomerAct, { does: 'replies' }>;

/** What a customer does, in the pretend desk or by the link of a mail. */
export async function customerStep(stage: Stage, act: CustomerAct, onto: Onto): Promise<void> {
  switch (act.does) {
    case 'writes':
      return isPastTheDesk(stage, act) ? calls(stage, act, onto) : writes(stage, act, onto);
    case 'replies':
      return replies(stage, act, onto);
    case 'opensLink': {
      const mails = await mailsOf(stage, onto);
      return act.of === 'quote' ? void (await openPage(decisionLinkOf(mails))) : openConfirmLink(mails);
    }
    case 'clicks':
      return clickConfirmLink(await mailsOf(stage, onto), act);
    case 'decides':
      return decideStep(stage, { who: 'customer', ticketId: chosenTicket(stage, onto.on), link: decisionLinkOf(await mailsOf(stage, onto)), decides: act });
  }
}

/** To the ticket; before there is one, or where the scenario speaks of the token, to the mails about the request. */
async function replies(stage: Stage, act: Replies, onto: Onto): Promise<void> {
  const { requestId, ticketId } = chosen(stage, onto.on);
  if (requestId !== undefined && (ticketId === undefined || act.withoutToken !== undefined)) return answersRequest(stage, requestId, act, onto);
  const given = { body: act.text, autoReply: act.automatic, ...(act.from === undefined ? {} : { from: act.from }) };
  return nameTicket(stage, onto, await stage.desk.reply(chosenTicket(stage, onto.on), given));
}

const mailsOf = (stage: Stage, { on }: Onto) => stage.desk.outbox(chosenTicket(stage, on));

function decisionLinkOf(mails: readonly { readonly text: string }[]): string {
  const link = newestLink(mails, 'decide');
  if (link === undefined) throw new Error('no mail to the customer has the link of a quote');
  return link;
}

async function writes(stage: Stage, act: Writes, onto: Onto): Promise<void> {
  const { from, subject, body, channel, name, receivedAt } = act;
  const id = await stage.desk.write({
    from,
    subject,
    body,
    channel: channel === 'missedCall' ? 'phone' : channel,
    ...(name === undefined ? {} : { name }),
    ...(receivedAt === undefined ? {} : { receivedAt: Date.parse(receivedAt) }),
  });
  nameTicket(stage, onto, id);
}

/** No desk makes a ticket of a call that nobody took; in Zendesk whoever takes one makes it there. */
const isPastTheDesk = ({ process }: Stage, { channel }: Writes): boolean => channel === 'missedCall' || (channel === 'phone' && DESK_OF_PROCESS[process] === 'zoho');

/** Whoever takes in requests logs the call. */
async function calls(stage: Stage, act: Writes, onto: Onto): Promise<void> {
  const { from, name, subject, body, channel, receivedAt } = act;
  const caller = from.includes('@') ? { from } : { phone: from };
  const data: Data = { channel, ...caller, subject, body, ...(name === undefined ? {} : { name }), ...(receivedAt === undefined ? {} : { receivedAt }) };
  const { triager } = stage.policy.resolved.settings;
  compare(`${triager}: logRequest (api)`, undefined, await logRequest(stage, triager, data, onto));
}
