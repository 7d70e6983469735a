import type { Case } from '../../actions/case';
import { amcOf, isCovered } from '../../facts/amc';
import { has } from '../../facts/fact-book';
import type { ProcessMap } from '../map';
import { unstaged } from '../map';
import { after, assign, close, review, work } from '../l1/work';

const covered = ({ facts }: Case): boolean => isCovered(facts);
const expired = ({ facts }: Case): boolean => amcOf(facts) === 'expired';

/** The old customer support flow in Zoho Desk, with the check of the maintenance contract. */
export const amcDeskMap: ProcessMap = {
  name: 'amc-desk',
  intake: unstaged({
    acknowledge: { owner: 'triager', done: ['acknowledged'], action: 'acknowledge' },
    log: { owner: 'triager', done: ['ticketLogged'], action: 'logTicket' },
    validate: { owner: 'triager', done: (theCase) => covered(theCase) || expired(theCase), action: 'validateAmc' },
    activity: { owner: 'owner', when: covered, done: ['activityConfirmed'], action: 'confirmActivity' },
    exception: {
      owner: ({ facts }) => (has(facts, 'salesConsulted') && has(facts, 'managerConsulted') ? 'management' : 'triager'),
      when: expired,
      done: ['amcException'],
      action: ({ facts }) => (has(facts, 'salesConsulted') ? (has(facts, 'managerConsulted') ? 'approveException' : 'consultManager') : 'consultSales'),
    },
    coordinate: { owner: 'triager', done: ['leadCoordinated'], action: 'coordinateWithLead' },
    share: { owner: 'triager', done: ['detailsShared'], action: 'shareDetails' },
    review,
    assign,
  }),
  tracks: {},
  closure: [...unstaged({ work, close }), ...after],
};
