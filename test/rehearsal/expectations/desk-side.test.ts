import type { DeskTicketView } from '../../../rehearsal/doors/desk-control';
import { deskSide } from '../../../rehearsal/expectations/desk-side';

const desk: DeskTicketView = {
  subject: 'Again', status: 'Open', priority: null, assignee: null, group: null, followers: [], tags: [], fields: {}, form: 'Technical', comments: [],
  audits: [], serviceWrites: 0,
};
const outside = { desk, mails: [], erp: [] };

describe('what is seen outside the process', () => {
  it("shows a record of NetSuite as its fields, and what it is above them", () => {
    const record = { id: '1001', record: 'job', externalId: null, at: Date.UTC(2026, 2, 5), fields: { entityId: 'PRJ-1001', record: 'x' } };
    expect(deskSide({ ...outside, erp: [record] })['erp']).toEqual([{ entityId: 'PRJ-1001', record: 'job', id: '1001', externalId: null, at: '2026-03-05T00:00:00.000Z' }]);
  });
});
