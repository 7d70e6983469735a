import type { Digest, OfficeActivities } from '../contracts/temporal/activities';
import { addressOf } from './tell';
import type { TellDeps } from './tell';

/** Stands where a ticket would: what concerns the whole site. */
const NO_TICKET = '-';
const KIND = 'digest';

/** A mail, because the list is one person's own; in the team's channel where the policy wants nothing by mail. */
export function createTellDigest({ notices, chat, render, policies }: TellDeps): OfficeActivities['tellDigest'] {
  return async (site: string, { id, to, tasks, at }: Digest) => {
    const policy = await policies.policyOf(site);
    const address = addressOf(policy, site, to);
    const ref = { site, ticketId: NO_TICKET };
    const who = policy.people[to]?.name ?? to;
    const words = await render.notice(ref, { id, to: [to], kind: KIND, template: 'notice-digest', values: { who, tasks }, at });
    const channel = policy.notices.by.includes('mail')
      ? await notices.send({ id, kind: KIND, at, ...ref, ...words, to: address })
      : await chat.post({ site, id, text: `${who}: ${words.subject}\n\n${words.text}` });
    return { channel };
  };
}
