/** What a text is given: `needs` always, `may` only sometimes. `policies/templates/README.md` says the same to its editors. */
interface Given {
  readonly needs: readonly string[];
  readonly may: readonly string[];
}

const given = (needs: string, may = ''): Given => ({ needs: words(needs), may: words(may) });
const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** Beside these each text is given its `commonValuesOf`. */
export const TEMPLATE_VALUES: Readonly<Record<string, Given>> = {
  acknowledgment: given(''),
  'acknowledgment-l1': given(''),
  resolution: given('summary link', 'rootCause fix'),
  'follow-up': given(''),
  final: given(''),
  closing: given(''),
  'closing-l1': given('days'),
  quote: given('part quantity price total currency validUntil link', 'number text'),
  estimate: given('amount currency', 'number order'),
  visit: given('date who path', 'time'),
  'visit-moved': given('date who'),
  'visit-cancelled': given('reason'),
  hold: given('date'),
  'routed-to-sales': given(''),
  order: given('status'),
  request: given('concern token'),
  'request-follow-up': given('concern token'),
  'request-final': given('concern token'),
  'resolution-told': given('text'),
  declined: given(''),
  'note-intake': given('customerType machineModel serial problem note'),
  'note-escalation': given('by problem tested findings question'),
  'note-rcca': given('by rootCause correctiveAction'),
  'note-refused': given('what message', 'who missing'),
  'note-undone': given('what message', 'who missing'),
  'note-briefing': given('', 'tickets articles'),
  'note-parts-proposal': given('parts'),
  'note-warranty': given('finding by'),
  'note-guidance': given('question by'),
  'note-reassigned': given('from to why'),
  'note-warning-due': given('what due owner'),
  'note-proposal': given('who reason', 'skipped'),
  'note-amc': given('status why'),
  'notice-warning': given('what percent due', 'link'),
  'notice-due': given('what due owner'),
  'notice-assigned': given('reason'),
  'notice-escalated': given(''),
  'notice-returned': given(''),
  'notice-reply-waiting': given('text'),
  'notice-overdue': given('what', 'times link'),
  'notice-retry': given('what message'),
  'notice-follower': given('reason'),
  'notice-guidance': given('question'),
  'notice-rga': given('finding'),
  'notice-price': given('part quantity link'),
  'notice-approval': given('billable link', 'reason'),
  'notice-sales': given('link'),
  'notice-job-pack': given('date machineModel serial problem link'),
  'notice-hold': given('date lost'),
  'notice-visit': given('date who'),
  'notice-article': given('days'),
  'notice-digest': given('who tasks'),
  'notice-lead-review': given('', 'text'),
  'notice-incomplete': given('missing'),
  'notice-l1': given('by priority impact scope reason'),
  'notice-progress': given('since', 'times'),
  'notice-portal': given(''),
  'notice-match': given('requests'),
  'notice-dropped': given('concern token'),
  'notice-forwarded': given('concern token'),
  'notice-amc': given('why'),
  'notice-sales-consulted': given('concern link'),
  'notice-exception': given('concern link', 'sales'),
};

const COMMON_VALUES: readonly string[] = ['ticket', 'subject', 'customer', 'assignee', 'step', 'team'];
/** Texts about a request that has no ticket yet. */
const BEFORE_TICKET: readonly string[] = ['request', 'request-follow-up', 'request-final', 'notice-dropped', 'notice-forwarded'];

export const commonValuesOf = (name: string): readonly string[] => (BEFORE_TICKET.includes(name) ? ['customer', 'team'] : COMMON_VALUES);

/** What goes out as a mail of its own, past the desk: it begins with its subject. */
export const isMail = (name: string): boolean => name.startsWith('notice-') || BEFORE_TICKET.includes(name);
