import { clickConfirmLink, openConfirmLink } from '../doors/confirm-link';
import { newestLink } from '../doors/newest-link';
import { openPage } from '../doors/web-page';
import type { CustomerAct, Data, Onto } from '../format/scenario';
import { decideStep } from './decide-step';
import { compare } from './outcome';
import { logRequest } from './request-step';
import { chosenTicket, nameTicket } from './stage';
import type { Stage } from './stage';

type Writes = Extract<CustomerAct, { does: 'writes' }>;

/** What a customer does, in the pretend desk or by the link of a mail. */
export async function customerStep(stage: Stage, act: CustomerAct, onto: Onto): Promise<void> {
  switch (act.does) {
    case 'writes':
      return act.channel === 'missedCall' ? missesUs(stage, act, onto) : writes(stage, act, onto);
    case 'replies': {
      const given = { body: act.text, autoReply: act.automatic, ...(act.from === undefined ? {} : { from: act.from }) };
      return nameTicket(stage, onto, await stage.desk.reply(chosenTicket(stage, onto.on), given));
    }
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

/** The desk makes no ticket of a call that nobody took: whoever takes in requests finds and logs it. */
async function missesUs(stage: Stage, act: Writes, onto: Onto): Promise<void> {
  const { from, name, subject, body, channel, receivedAt } = act;
  const data: Data = { channel, from, subject, body, ...(name === undefined ? {} : { name }), ...(receivedAt === undefined ? {} : { receivedAt }) };
  const { triager } = stage.policy.resolved.settings;
  compare(`${triager}: logRequest (api)`, undefined, await logRequest(stage, triager, data, onto));
}
