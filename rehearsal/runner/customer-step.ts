import type { CustomerAct, Onto } from '../format/scenario';
import { followLink } from '../doors/confirm-link';
import { chosenTicket, nameTicket } from './stage';
import type { Stage } from './stage';

/** What a customer does, in the pretend desk or by the link of a mail. */
export async function customerStep(stage: Stage, act: CustomerAct, onto: Onto): Promise<void> {
  switch (act.does) {
    case 'writes':
      return writes(stage, act, onto);
    case 'replies': {
      const given = { body: act.text, autoReply: act.automatic, ...(act.from === undefined ? {} : { from: act.from }) };
      return nameTicket(stage, onto, await stage.desk.reply(chosenTicket(stage, onto.on), given));
    }
    case 'opensLink':
    case 'clicks': {
      const mails = await stage.desk.outbox(chosenTicket(stage, onto.on));
      return followLink(mails, act.answer, act.does === 'clicks');
    }
  }
}

async function writes(stage: Stage, act: Extract<CustomerAct, { does: 'writes' }>, onto: Onto): Promise<void> {
  const { from, subject, body, channel, name, receivedAt } = act;
  const id = await stage.desk.write({
    from,
    subject,
    body,
    // A missed call is a call to the desk; what makes it missed is that nobody records having taken it.
    channel: channel === 'missedCall' ? 'phone' : channel,
    ...(name === undefined ? {} : { name }),
    ...(receivedAt === undefined ? {} : { receivedAt: Date.parse(receivedAt) }),
  });
  nameTicket(stage, onto, id);
}
