import type { Notice, OfficeActivities, TicketRef } from '../contracts/temporal/activities';
import { NoticeError, type Notices } from './notices-port';
import type { Render } from './render';
import type { SitePolicies } from './site-policies';

async function addressOf(policies: SitePolicies, ref: TicketRef, person: string): Promise<string> {
  const address = (await policies.policyOf(ref.site)).people[person]?.email;
  if (address === undefined) throw new NoticeError('refused', `"${person}" is not on the roster of site "${ref.site}"`);
  return address;
}

/** Once something went out, a second attempt would repeat it, so a later failure is final. */
const finalAfter = (sent: number, error: unknown): unknown =>
  sent > 0 && error instanceof NoticeError && error.code === 'notSent'
    ? new NoticeError('unknown', `${sent} of the notices went out, then: ${error.message}`)
    : error;

/** One mail for each person, in the order of the notice. */
export function createTell(notices: Notices, render: Render, policies: SitePolicies): OfficeActivities['tell'] {
  return async (ref: TicketRef, notice: Notice) => {
    const words = await render.notice(ref, notice);
    const addresses = await Promise.all([...new Set(notice.to)].map((person) => addressOf(policies, ref, person)));
    let channel: 'mail' | 'none' = 'none';
    for (const [sent, to] of addresses.entries()) {
      try {
        channel = await notices.send({ id: notice.id, kind: notice.kind, at: notice.at, ...ref, ...words, to });
      } catch (error) {
        throw finalAfter(sent, error);
      }
    }
    return { channel };
  };
}
