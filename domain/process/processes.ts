import type { SitePolicy } from '../policy/settings';
import { amcDesk } from './amc-desk/process';
import { bestpack } from './bestpack/process';
import { l1Desk } from './l1-desk/process';
import type { Process } from './process';

/** The process that a site's tickets run. */
export function processOf({ process }: Pick<SitePolicy, 'process'>): Process {
  switch (process) {
    case 'bestpack':
      return bestpack;
    case 'l1-desk':
      return l1Desk;
    case 'amc-desk':
      return amcDesk;
  }
}
