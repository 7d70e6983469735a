import type { MailFaults } from '../mailbox';
import type { Sites } from '../state/sites';
import { takeFault } from './take-fault';

/** `on` of a mail fault is a part of a receiver's address; without it every mail of the site is struck. */
export const mailFaults =
  (sites: Sites): MailFaults =>
  (name, to) => {
    const site = name === undefined ? undefined : sites.get(name);
    return site && takeFault(site, 'mail', ({ on }) => on === undefined || to.some((address) => address.includes(on)));
  };
