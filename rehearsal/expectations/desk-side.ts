import { intentKind } from '../../domain/intents';
import type { Json } from '../../domain/json';
import type { CustomerMail, DeskTicketView, ErpRecord } from '../doors/desk-control';
import type { Observed } from './judge';
import { iso } from './legible';

/** What lies outside the process: the desk's ticket, the mails to its customer, its records in NetSuite. */
export interface OutsideView {
  readonly desk: DeskTicketView;
  readonly mails: readonly CustomerMail[];
  /** One change after the other. */
  readonly erp: readonly ErpRecord[];
}

/** What anybody can see of the ticket without the process. */
export function deskSide({ desk, mails, erp }: OutsideView): Observed {
  return {
    erp: erp.map(erpRecordOf),
    subject: desk.subject,
    status: desk.status,
    assignee: desk.assignee,
    group: desk.group,
    followers: desk.followers,
    tags: desk.tags,
    fields: desk.fields,
    form: desk.form,
    writes: desk.serviceWrites,
    sent: mails.map(({ at, to, cc, subject, text, intent }) => ({ kind: intent === undefined ? 'reply' : intentKind(intent), to, cc, subject, text, at: iso(at) })),
    notes: desk.comments
      .filter((comment) => !comment.public)
      .map(({ at, text, intent, author }) => ({
        kind: intent === undefined ? 'staff' : intentKind(intent),
        by: author.kind === 'service' ? 'process' : (author.key ?? author.kind),
        text,
        at: iso(at),
      })),
  };
}

const erpRecordOf = ({ fields, at, ...record }: ErpRecord): Json => ({ ...fields, ...record, at: iso(at) });
