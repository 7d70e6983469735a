import type { ProcessMap } from '../map';
import { unstaged } from '../map';
import { after, assign, close, review, work } from '../l1/work';

/** The new customer support flow in Zoho Desk. The first step that is not done is where a ticket stands. */
export const l1DeskMap: ProcessMap = {
  name: 'l1-desk',
  intake: unstaged({
    log: { owner: 'triager', done: ['received'], action: 'logRequest' },
    acknowledge: { owner: 'triager', done: ['acknowledged'], action: 'acknowledge' },
    'contact-lead': { owner: 'triager', done: ['leadContacted'], action: 'contactLead' },
    review,
    assign,
  }),
  tracks: {},
  closure: [...unstaged({ coordinate: work, close }), ...after],
};
