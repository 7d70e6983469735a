import type { CallFault, Wire } from '../state/faults';
import { keepHead } from '../state/keep';
import type { SharedSite } from '../state/shared-site';

/** The first fault that strikes; it strikes once less often from now on. */
export function takeFault(site: SharedSite, wire: Wire, strikes: (fault: CallFault) => boolean): CallFault | undefined {
  const { faults } = site.head;
  const fault = faults[wire].find(strikes);
  if (fault?.times === undefined) return fault;
  fault.times -= 1;
  if (fault.times <= 0) faults[wire] = faults[wire].filter((each) => each !== fault);
  keepHead(site);
  return fault;
}
