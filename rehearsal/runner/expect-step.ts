import { judge } from '../expectations/judge';
import type { Failure, Source } from '../expectations/judge';
import { observeRequest, observeTicket } from '../expectations/observe';
import type { Expectation } from '../format/scenario';
import { concerns } from './erp-step';
import { chosen, namesOf, requestOfTicket } from './named';
import type { Stage } from './stage';
import { requestOf, ticketOf } from './view';

/** Compares what is seen of a ticket, with what it was before as a request, or of a request that is none. */
export async function expectNow(stage: Stage, expectation: Expectation, on: string | undefined): Promise<readonly Failure[]> {
  const about = chosen(stage, on);
  const { ticketId, requestId = ticketId === undefined ? undefined : requestOfTicket(stage, ticketId) } = about;
  const ids = [requestId, ticketId].filter((id) => id !== undefined);
  const sources = await Promise.all(ids.map((id) => (id === ticketId ? ticketSource(stage, id) : requestSource(stage, id))));
  const { failures, seen } = judge(expectation, sources);
  ids.forEach((id, i) => stage.seen.set(id, seen[i] ?? {}));
  return failures;
}

const refusedOn = ({ refusals }: Stage, id: string) => refusals.filter(({ about }) => about === id);

async function ticketSource(stage: Stage, id: string): Promise<Source> {
  const [view, desk, mails, erp] = await Promise.all([ticketOf(stage, id), stage.desk.ticket(id), stage.desk.outbox(id), stage.erp.look()]);
  const records = erp.filter((record) => concerns(record, stage.site, id));
  const observed = observeTicket({ view, desk, mails, refusals: refusedOn(stage, id), erp: records, nameOf: (ofId) => namesOf(stage, ofId) });
  return { observed, seen: stage.seen.get(id) ?? {} };
}

async function requestSource(stage: Stage, id: string): Promise<Source> {
  const [view, mails] = await Promise.all([requestOf(stage, id), stage.desk.requestMails(id)]);
  return { observed: observeRequest({ view, mails, refusals: refusedOn(stage, id) }), seen: stage.seen.get(id) ?? {} };
}
