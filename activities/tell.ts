import type { Channel, Notice, OfficeActivities, TicketRef } from '../contracts/temporal/activities';
import type { SitePolicy } from '../domain/policy/settings';
import { NoticeError, type Chat, type Notices } from './notices-port';
import type { Render } from './render';
import type { SitePolicies } from './site-policies';

export interface TellDeps {
  readonly notices: Notices;
  readonly chat: Chat;
  readonly render: Render;
  readonly policies: SitePolicies;
}

/** Their mail address by the roster. Fails with a `NoticeError` for who is not on it. */
export function addressOf({ people }: SitePolicy, site: string, person: string): string {
  const address = people[person]?.email;
  if (address === undefined) throw new NoticeError('refused', `"${person}" is not on the roster of site "${site}"`);
  return address;
}

/** Once something went out, a second attempt would repeat it, so a later failure is final. */
const finalAfter = (sent: number, error: unknown): unknown =>
  sent > 0 && error instanceof NoticeError && error.code === 'notSent'
    ? new NoticeError('unknown', `${sent} of the notices went out, then: ${error.message}`)
    : error;

/** A question to one person has its answer behind the link, so it goes to nobody else. */
const isForTheChannel = ({ notices }: SitePolicy, notice: Notice): boolean => notices.by.includes('chat') && notice.link === undefined;

/** One mail for each person in the order of the notice, and one message in the team's channel, as the policy says. */
export function createTell({ notices, chat, render, policies }: TellDeps): OfficeActivities['tell'] {
  return async (ref: TicketRef, notice: Notice) => {
    const policy = await policies.policyOf(ref.site);
    const words = await render.notice(ref, notice);
    const people = [...new Set(notice.to)];
    const addresses = people.map((person) => addressOf(policy, ref.site, person));
    const inChannel = isForTheChannel(policy, notice);
    const byMail = !inChannel || policy.notices.by.includes('mail');
    const sends: (() => Promise<Channel>)[] = [
      ...(byMail ? addresses.map((to) => () => notices.send({ id: notice.id, kind: notice.kind, at: notice.at, ...ref, ...words, to })) : []),
      ...(inChannel ? [() => chat.post({ site: ref.site, id: notice.id, text: `${people.map((person) => policy.people[person]?.name ?? person).join(', ')}: ${words.subject}\n\n${words.text}` })] : []),
    ];
    const channels: Channel[] = [];
    for (const [sent, send] of sends.entries()) {
      try {
        channels.push(await send());
      } catch (error) {
        throw finalAfter(sent, error);
      }
    }
    return { channel: channels.find((channel) => channel !== 'none') ?? 'none' };
  };
}
