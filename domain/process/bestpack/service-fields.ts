import type { Case } from '../../actions/case';
import { billableWord } from '../../actions/service-data';
import { SERVICE_FIELDS } from '../../desk-events/vocabulary';
import type { Fact } from '../../facts/fact';
import { latest, standing } from '../../facts/fact-book';
import { ofThisVisit, visitOf } from '../../facts/service-readings';
import { invoiceOwed } from './service-progress';

/** What the desk's service fields should show by the facts; empty where nothing stands. */
export function serviceFields({ facts, calendar }: Case): Readonly<Record<string, string>> {
  const visit = visitOf(facts);
  const billing = latest(facts, 'billing');
  const report = standing(facts, 'tripReport').findLast((f) => f.value.visit === visit?.n);
  const titles = SERVICE_FIELDS;
  return {
    [titles.serviceCallNumber]: latest(facts, 'serviceCallNumber')?.value.number ?? '',
    [titles.project]: latest(facts, 'project')?.value.number ?? '',
    [titles.billing]: billing ? billableWord(billing.value.billable) : '',
    [titles.purchaseOrder]: ofThisVisit(facts, 'purchaseOrder')?.value.number ?? '',
    [titles.visitDate]: visit?.value.date ?? '',
    [titles.visitPath]: visit?.value.path ?? '',
    [titles.tripReport]: report ? reportShown(report, calendar) : '',
    [titles.invoice]: (invoiceOwed({ facts }) ? undefined : latest(facts, 'invoice')?.value.number) ?? '',
  };
}

/** The field is a line: the link in the report, or that it came. */
const reportShown = ({ value, at }: Fact<'tripReport'>, calendar: Case['calendar']): string =>
  /https?:\/\/\S+/.exec(value.text)?.[0] ?? `received ${calendar.wallTime(at).date}`;
