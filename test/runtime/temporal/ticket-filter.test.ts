import { ticketQuery } from '../../../runtime/temporal/ticket-filter';

describe('the visibility query of a list', () => {
  it('names the site, the kind of workflow, and each filter that is given', () => {
    expect(ticketQuery('bestpack', ['bestpackTicket'], { step: 'technical/review', owes: 'mary', dueBefore: 0 })).toBe(
      "Site = 'bestpack' AND WorkflowType IN ('bestpackTicket') AND ExecutionStatus = 'Running' AND Step = 'technical/review' AND Owes = 'mary' AND DueAt < '1970-01-01T00:00:00.000Z'",
    );
  });

  it('keeps quotes inside their value', () => {
    expect(ticketQuery('s', ['t'], { assignee: "x' OR Site = 'other" })).toContain("Assignee = 'x\\' OR Site = \\'other'");
    expect(ticketQuery('s', ['t'], { assignee: "x\\' OR 1=1" })).toContain("Assignee = 'x\\\\\\' OR 1=1'");
  });
});
