import type { OfficeActivities } from '../contracts/temporal/activities';
import { NoticeError } from './notices-port';
import type { TellDeps } from './tell';

/**
 * A mail past the desk comes from the address of support, so that the answer reaches the desk and becomes a ticket there.
 * Where nothing can be sent the customer would be waited for in vain, so that fails.
 */
export const createMailCustomer =
  ({ notices, render, policies }: Pick<TellDeps, 'notices' | 'render' | 'policies'>): OfficeActivities['mailCustomer'] =>
  async (site, { template, values, ...mail }) => {
    const { desk } = await policies.policyOf(site);
    const words = await render.mail(site, { template, values });
    const from = desk.address === undefined ? {} : { from: desk.address };
    const channel = await notices.mailCustomer({ ...mail, site, ...words, ...from });
    if (channel === 'none') throw new NoticeError('refused', 'nothing is set up to send mails with');
    return { channel };
  };
